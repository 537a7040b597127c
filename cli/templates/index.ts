/** The templates by kind of table, and a workbook's worth of them in one language. */
import type { CellValue } from '../../core/contract/workbook.ts'
import type { NewTable } from '../../files/newWorkbook.ts'
import type { Language } from '../command.ts'
import { budgetTemplate } from './budget.ts'
import { ledgerTemplate } from './ledger.ts'
import { peopleTemplate } from './people.ts'
import { planTemplate } from './plan.ts'
import { raciTemplate } from './raci.ts'
import { risksTemplate } from './risks.ts'
import type { SampleCell, Template } from './template.ts'

export const TEMPLATES = {
  plan: planTemplate,
  budget: budgetTemplate,
  ledger: ledgerTemplate,
  raci: raciTemplate,
  risks: risksTemplate,
  people: peopleTemplate,
} satisfies Record<string, Template>

export const TEMPLATE_KINDS = Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[]

/** The tables of the kinds named, each once, in the order of the list above. */
export function templateSheets(
  kinds: readonly string[],
  { language, sample }: { language: Language; sample: boolean },
): NewTable[] {
  return TEMPLATE_KINDS.filter(kind => kinds.includes(kind)).map(kind => {
    const template: Template = TEMPLATES[kind]
    return {
      sheet: template.sheet[language],
      table: template.table,
      columns: template.columns.map(({ header, widthCharacters, numberFormat, choices }) => ({
        header: header[language],
        widthCharacters,
        numberFormat,
        ...(choices && { choices: choices[language] }),
      })),
      rows: sample ? template.sampleRows.map(row => row.map(cell => textIn(cell, language))) : [],
    }
  })
}

const textIn = (cell: SampleCell, language: Language): CellValue =>
  cell !== null && typeof cell === 'object' ? cell[language] : cell
