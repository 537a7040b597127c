/** A sample as the bytes of an .xlsx file, and the planted faults with the cells where they stand. */
import { writeXlsx } from 'hucre/xlsx'
import { budgetSheet } from './budgetSheet.ts'
import { coverSheet } from './coverSheet.ts'
import { ledgerSheet } from './ledgerSheet.ts'
import { peopleSheet } from './peopleSheet.ts'
import { planSheet } from './planSheet.ts'
import { raciSheet } from './raciSheet.ts'
import { riskSheet } from './riskSheet.ts'
import type { Sample } from './sample.ts'
import type { SheetDraft } from './sheetDraft.ts'
import type { TextRow } from './textTable.ts'

export interface PlacedFault {
  sheet: string
  cell: string
  what: string
  rule: string
}

export interface SampleWorkbook {
  bytes: Uint8Array
  faults: PlacedFault[]
}

export async function sampleWorkbook(sample: Sample): Promise<SampleWorkbook> {
  const drafts = [coverSheet, planSheet, budgetSheet, ledgerSheet, raciSheet, riskSheet, peopleSheet].map(lay =>
    lay(sample),
  )
  const bytes = await writeXlsx({
    sheets: drafts.map(draft => draft.toSheet()),
    defaultFont: sample.language === 'zh' ? { name: '微软雅黑', size: 10 } : { name: 'Calibri', size: 11 },
    // Fixed times: the same script writes the same file.
    properties: {
      title: sample.cover.title,
      creator: 'Kedu',
      created: new Date(`${sample.statusDate}T00:00:00Z`),
      modified: new Date(`${sample.statusDate}T00:00:00Z`),
    },
  })
  return { bytes, faults: sample.faults.map(fault => placed(drafts, fault)) }
}

function placed(
  drafts: SheetDraft[],
  { sheet = '', key = '', concept = '', rule = '', what = '' }: TextRow,
): PlacedFault {
  const draft = drafts.find(each => each.name === sheet)
  if (!draft) throw new Error(`No sheet ${sheet}`)
  return { sheet, cell: draft.placeOf(key, concept), what, rule }
}
