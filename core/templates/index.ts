/** The templates by kind of table, as sheets in one language. */
import type { TableKind } from '../contract/intake.ts'
import type { ColumnInput, ColumnModel, SheetModel } from '../contract/sheetModel.ts'
import type { CellWrite } from '../contract/workbook.ts'
import { inputAlerts, inputPrompt } from '../messages/templates.ts'
import { budgetTemplate } from './budget.ts'
import { contractsTemplate } from './contracts.ts'
import { authorityTemplate, indicatorsTemplate, registerTemplate } from './control.ts'
import { benefitTemplate, partnersTemplate, phasingTemplate, ratesTemplate } from './finance.ts'
import { ledgerTemplate } from './ledger.ts'
import { peopleTemplate } from './people.ts'
import { planTemplate } from './plan.ts'
import { raciTemplate } from './raci.ts'
import { risksTemplate } from './risks.ts'
import { dutyCatalogueTemplate, mitigationsTemplate, policyTemplate, settingsTemplate } from './settings.ts'
import type { SampleCell, Template, TemplateColumn } from './template.ts'
import { absencesTemplate, calendarTemplate, progressTemplate } from './time.ts'

export type Language = 'en' | 'zh'

export const TEMPLATES = {
  plan: planTemplate,
  budget: budgetTemplate,
  ledger: ledgerTemplate,
  raci: raciTemplate,
  risks: risksTemplate,
  people: peopleTemplate,
  contracts: contractsTemplate,
  partners: partnersTemplate,
  indicators: indicatorsTemplate,
  calendar: calendarTemplate,
  rates: ratesTemplate,
  absences: absencesTemplate,
  authority: authorityTemplate,
  register: registerTemplate,
  progress: progressTemplate,
  phasing: phasingTemplate,
  benefit: benefitTemplate,
  settings: settingsTemplate,
} satisfies Record<TableKind, Template>

/** Kinds that hold several things, each of which has a table of its own. */
const FURTHER: Partial<Record<TableKind, readonly Template[]>> = {
  settings: [policyTemplate, dutyCatalogueTemplate, mitigationsTemplate],
}

/** All templates of a kind, the one that it is called after first. */
export const templatesOf = (kind: TableKind): readonly Template[] => [TEMPLATES[kind], ...(FURTHER[kind] ?? [])]

export const TEMPLATE_KINDS = Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[]

/** The sheets of the kinds named, each once, in the order of the list above; one table a sheet, several sheets for settings. */
export function templateSheets(
  kinds: readonly string[],
  { language, sample }: { language: Language; sample: boolean },
): SheetModel[] {
  return TEMPLATE_KINDS.filter(kind => kinds.includes(kind)).flatMap(kind =>
    templatesOf(kind).map((template, index) =>
      sheetOf(index === 0 ? kind : `${kind} ${index + 1}`, template, language, sample),
    ),
  )
}

/** Empty row between the lines of a sheet and its table. */
const GAP_ROWS = 1

function sheetOf(key: string, template: Template, language: Language, sample: boolean): SheetModel {
  const lines = (template.lines ?? []).map(line => (sample ? line.sample : line.blank)[language])
  const firstRow = lines.length === 0 ? 0 : lines.length + GAP_ROWS
  const rows = sample ? template.sampleRows : []
  return {
    key,
    name: template.sheet[language],
    names: [template.sheet.en, template.sheet.zh],
    lines,
    tables: [
      {
        name: template.table,
        firstRow,
        firstColumn: 0,
        columns: template.columns.map(column => columnOf(column, language)),
        keyColumn: 0,
        rows: rows.map(row => row.map(cell => writeOf(cell, language))),
      },
    ],
    frozenRows: firstRow + 1,
    landscape: true,
  }
}

function columnOf(column: TemplateColumn, language: Language): ColumnModel {
  const { concept, header, numberFormat, widthCharacters, expects } = column
  return {
    id: concept,
    header: header[language],
    headers: [header.en, header.zh],
    numberFormat,
    widthCharacters,
    align: expects.kind === 'any' ? 'left' : 'right',
    input: inputOf(column, language),
  }
}

function inputOf({ concept, header, expects, choices }: TemplateColumn, language: Language): ColumnInput {
  const rule: ColumnInput['expects'] = choices ? { kind: 'list', values: choices[language] } : expects
  return {
    promptTitle: header[language],
    prompt: inputPrompt(concept)[language],
    alert: inputAlerts[rule.kind][language],
    expects: rule,
  }
}

const writeOf = (cell: SampleCell, language: Language): CellWrite => ({
  value: cell !== null && typeof cell === 'object' ? cell[language] : cell,
})
