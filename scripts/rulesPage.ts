/** Writes docs/rules.md, the page of all rules, from the table that findings are made from: npm run rules */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { rules } from '../core/messages/rules/index.ts'
import { rulesPageText } from '../core/messages/rulesPage.ts'
import type { RuleText } from '../core/messages/ruleText.ts'
import { areaName, severityWords } from '../core/messages/sheets.ts'

type Row = Pick<RuleText<never>, 'severity' | 'checks' | 'setting'>

const cell = (text: string) => text.replaceAll('|', '\\|')

function line(id: string, { severity, checks, setting }: Row): string {
  const word = severityWords[severity]
  const cells = [
    `\`${id}\``,
    `${word.en} ${word.zh}`,
    checks.en,
    checks.zh,
    setting === undefined ? '' : `\`${setting}\``,
  ]
  return `| ${cells.map(cell).join(' | ')} |`
}

/** The page: a table for each area, in the order of the rules. */
export function rulesPage(): string {
  const areas = Map.groupBy(Object.entries<Row>(rules), ([id]) => id.slice(0, id.indexOf('/')))
  const tables = [...areas].map(([area, rows]) => {
    const name = areaName(area)
    const head = `## ${name.en} · ${name.zh}\n\n| ${rulesPageText.headers.join(' | ')} |\n|---|---|---|---|---|`
    return [head, ...rows.map(([id, row]) => line(id, row))].join('\n')
  })
  return `${[rulesPageText.top, ...tables].join('\n\n')}\n`
}

if (import.meta.main) writeFileSync(resolve(import.meta.dirname, '../docs/rules.md'), rulesPage())
