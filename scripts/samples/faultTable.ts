/** samples/README.md: what the samples are and what is wrong in them. */
import { rules } from '../../core/messages/rules/index.ts'
import type { Sample } from './sample.ts'
import type { PlacedFault } from './workbook.ts'

const HEAD = `# Samples

Two invented workbooks, as a PMO would send them. No person, company or figure in them is real. Both are written by
\`node scripts/samples/write.ts\`, and this page with them; a test holds that the committed files are what the script writes
and that Kedu finds every fault below at its cell, but for those that wait for a rule ("not yet").
`

const INTRODUCTIONS: Record<string, string> = {
  'riverside-plant.xlsx':
    'A beverage maker builds a plant. English, USD; the budget is in thousands of USD with months across. Status date 31 October 2026.',
  'binjiang-joint-venture.xlsx':
    'Two partners set up a joint venture for battery coating. Chinese; plan and budget in 万元, the ledger in 元, durations in calendar days. Status date 31 October 2026.',
}

/** Whether Kedu has the rule already; some faults wait in the files for rules to come. */
export function hasRule(fault: PlacedFault): boolean {
  return fault.rule in rules
}

/** The page, from what the script has just laid out, so that no cell address is kept by hand. */
export function faultPage(samples: { sample: Sample; faults: PlacedFault[] }[]): string {
  const parts = samples.map(({ sample, faults }) => {
    const rows = faults.map(
      fault =>
        `| ${fault.sheet} | ${fault.cell} | ${fault.what} | ${hasRule(fault) ? `\`${fault.rule}\`` : 'not yet'} |`,
    )
    return [
      `## ${sample.file}`,
      '',
      INTRODUCTIONS[sample.file] ?? '',
      '',
      '| Sheet | Cell | What is wrong | Found by |',
      '|---|---|---|---|',
      ...rows,
      '',
    ].join('\n')
  })
  return [HEAD, ...parts].join('\n')
}
