/** The visible sheet of settings and runs: what a person decided, and what ran when with which rules. */
import type { Finding } from '../contract/finding.ts'
import type { Report } from '../contract/report.ts'
import type { Settings } from '../contract/settings.ts'
import type { SheetModel, TableModel } from '../contract/sheetModel.ts'
import type { CellValue, ExistingTable } from '../contract/workbook.ts'
import { completeFinding, raise } from '../findings.ts'
import { settingTexts } from '../messages/settingTexts.ts'
import { sheetLines, sheetTitles } from '../messages/sheetNames.ts'
import { headers, whereWords } from '../messages/sheets.ts'
import { cellAddress } from './cellAddress.ts'
import { COUNT_FORMAT, columnsIn, filled, type Language } from './columns.ts'
import { sheetModel, tableModel } from './layout.ts'
import { mappingsTable } from './mappingsTable.ts'
import type { RunRecord } from './runRecord.ts'
import { type SettingField, settingFields } from './settingFields.ts'

const SETTINGS_TABLE = 'KeduSettings'
/** Beside the settings and the corrections, each with an empty column behind it. */
const RUNS_COLUMN = 14

/** The settings sheet after a run. What stands in the table of corrections is the user's and stays. */
export function settingsSheet(report: Report, language: Language, run: RunRecord): SheetModel {
  const corrections = { ...mappingsTable([], language), appendOnly: true }
  return sheetOf(report.project.project.name, language, [corrections, runLog(report, language, run)])
}

/** The settings sheet of a workbook that was not checked yet, with the corrections of its tables. */
export function settingsSheetWith(corrections: TableModel, project: string, language: Language): SheetModel {
  return sheetOf(project, language, [corrections])
}

function sheetOf(project: string, language: Language, others: TableModel[]): SheetModel {
  const { text, sentence, number } = columnsIn(language)
  const right = number('default', headers.default, 'General', 12)
  const settings = tableModel(
    SETTINGS_TABLE,
    'key',
    [
      filled<SettingField>(text('setting', headers.setting, 34), field => settingTexts[field.key].label[language]),
      filled<SettingField>(number('value', headers.value, 'General', 14, { ownedByUser: true }), () => null),
      filled<SettingField>(right, field => field.default(language)),
      filled<SettingField>(
        sentence('meaning', headers.meaning, 48),
        field => settingTexts[field.key].meaning[language],
      ),
      filled<SettingField>(text('key', headers.code, 42, { isMuted: true }), field => field.key),
    ],
    settingFields,
  )
  const title = sheetLines.title(project, sheetTitles.settings)
  return sheetModel('settings', language, [title, sheetLines.settings, sheetLines.runs], [settings, ...others])
}

function runLog(report: Report, language: Language, run: RunRecord) {
  const { text, number } = columnsIn(language)
  const errors = report.findings.filter(finding => finding.severity === 'error').length
  const columns = [
    filled<RunRecord>(text('time', headers.time, 24), row => row.time),
    filled<RunRecord>(text('statusDate', headers.statusDate, 14), () => report.project.project.statusDate),
    filled<RunRecord>(number('findings', headers.findings, COUNT_FORMAT, 10), () => report.findings.length),
    filled<RunRecord>(number('errors', headers.errors, COUNT_FORMAT, 8), () => errors),
    filled<RunRecord>(text('where', headers.where, 12), row => whereWords[row.where][language]),
    filled<RunRecord>(text('language', headers.language, 12), () => language),
    filled<RunRecord>(text('version', headers.engine, 10), () => report.engine.version),
    filled<RunRecord>(text('rules', headers.rules, 12), () => report.engine.rules),
    filled<RunRecord>(text('digest', headers.digest, 20), () => report.digest),
    filled<RunRecord>(text('resultDigest', headers.resultDigest, 20), () => report.resultDigest),
  ]
  return tableModel('KeduRuns', 'time', columns, [run], { firstColumn: RUNS_COLUMN, appendOnly: true })
}

/** The settings that the user wrote on the settings sheet; {} without one. What cannot be read is left at its default. */
export function readSettings(existing: readonly ExistingTable[]): Settings {
  return readAll(existing).settings
}

/** A finding for each value on the settings sheet that cannot be read, so that no default comes into effect unsaid. */
export function settingsFindings(existing: readonly ExistingTable[]): Finding[] {
  return readAll(existing).findings
}

function readAll(existing: readonly ExistingTable[]): { settings: Settings; findings: Finding[] } {
  const settings: Settings = {}
  const findings: Finding[] = []
  const table = existing.find(({ name }) => name === SETTINGS_TABLE)
  const columnOf = (header: { en: string; zh: string }) =>
    table?.headers.findIndex(text => text === header.en || text === header.zh) ?? -1
  const keyColumn = columnOf(headers.code)
  const valueColumn = columnOf(headers.value)
  table?.values.forEach((row, index) => {
    const field = settingFields.find(({ key }) => key === row[keyColumn])
    const value: CellValue = row[valueColumn] ?? null
    if (!field || value === null || value === '' || field.read(value, settings)) return
    findings.push(unreadable(table, field, value, { row: index, column: valueColumn }))
  })
  return { settings, findings }
}

function unreadable(
  table: ExistingTable,
  field: SettingField,
  value: Exclude<CellValue, null>,
  at: { row: number; column: number },
): Finding {
  const cell = cellAddress(table.range.firstRow + 1 + at.row, table.range.firstColumn + at.column)
  return completeFinding(
    raise(
      'input/setting-unreadable',
      { kind: 'cell', id: `${table.sheet}!${cell}` },
      { setting: field.key, value: String(value) },
      { source: { sheet: table.sheet, cell, table: table.name, key: field.key } },
    ),
  )
}
