import { describe, expect, it } from 'vitest'
import { settings as settingsSchema } from '../../../core/contract/settings.ts'
import type { CellValue, ExistingTable } from '../../../core/contract/workbook.ts'
import { settingFields } from '../../../core/report/settingFields.ts'
import { readSettings, settingsFindings } from '../../../core/report/settingsSheet.ts'
import { reportSheets } from '../../../core/report/sheets.ts'
import { sampleReport } from './sampleReport.ts'

/** The settings table as a user left it: values by key. */
function settingsTable(values: Record<string, CellValue>, language: 'en' | 'zh' = 'en'): ExistingTable[] {
  const run = { time: 't', where: 'service' } as const
  const model = reportSheets(sampleReport(), { language, run }).flatMap(sheet => sheet.tables)
  const table = model.find(({ name }) => name === 'KeduSettings')
  if (!table) throw new Error('No settings')
  const rows = table.rows.map(row => row.map(cell => cell.value))
  for (const row of rows) row[1] = values[String(row[table.keyColumn])] ?? null
  return [
    {
      name: 'KeduSettings',
      sheet: 'Kedu settings',
      range: { firstRow: 4, firstColumn: 0, lastRow: 4 + rows.length, lastColumn: 4 },
      headers: table.columns.map(column => column.header),
      values: rows,
      formulas: rows.map(row => row.map(() => null)),
      lines: [],
    },
  ]
}

/** The cell of a value: the first stands below the header in row 5. */
const cellAt = (key: string) => `B${settingFields.findIndex(field => field.key === key) + 6}`

describe('the settings sheet', () => {
  it('gives nothing where the user wrote nothing, so that the defaults hold', () => {
    expect(readSettings(settingsTable({}))).toEqual({})
    expect(readSettings([])).toEqual({})
    expect(settingsFindings(settingsTable({}))).toEqual([])
  })

  it('reads numbers, also written as text, yes and no in both languages, and bands', () => {
    const values = {
      'raci.responsibleMax': '2',
      'raci.sharedAccountable': '是',
      'raci.accountableImpliesResponsible': 'no',
      'thresholds.costPerformanceIndexRed': 0.8,
      'riskScheme.bands': '低 0；中 5；高 12',
      'simulation.iterations': '10,000',
      'schedule.dataDate': '2026-06-30',
      'thresholds.schedule.longTaskDays': 60,
    }
    for (const language of ['en', 'zh'] as const) {
      const settings = readSettings(settingsTable(values, language))
      expect(settings).toEqual({
        raci: { responsibleMax: 2, sharedAccountable: true, accountableImpliesResponsible: false },
        thresholds: { costPerformanceIndexRed: 0.8, 'schedule.longTaskDays': 60 },
        schedule: { dataDate: '2026-06-30' },
        riskScheme: {
          method: 'product',
          bands: [
            { name: '低', from: 0 },
            { name: '中', from: 5 },
            { name: '高', from: 12 },
          ],
        },
        simulation: { iterations: 10_000 },
      })
      expect(settingsSchema.parse(settings)).toEqual(settings)
    }
  })

  it('reads how a joint venture shares', () => {
    const values = {
      'jointVenture.operator': 'Blue Ltd',
      'jointVenture.splitBasis': 'by-day',
      'jointVenture.excludedAccounts': 'Head office；招待费',
      'jointVenture.costCaps': 'Red Ltd 200000; 甲方: 5000',
    }
    expect(readSettings(settingsTable(values)).jointVenture).toEqual({
      operator: 'Blue Ltd',
      splitBasis: 'by-day',
      excludedAccounts: ['Head office', '招待费'],
      costCaps: [
        { partner: 'Red Ltd', amount: 200_000 },
        { partner: '甲方', amount: 5_000 },
      ],
    })
    expect(settingsFindings(settingsTable({ 'jointVenture.splitBasis': 'monthly' }))).toHaveLength(1)
  })

  it('reads a date as it is typed into a cell, or yes and no in its place', () => {
    const dataDateOf = (value: string | number | boolean) =>
      readSettings(settingsTable({ 'schedule.dataDate': value })).schedule?.dataDate
    expect([46_203, '2026-06-30', '是', 'no', true].map(dataDateOf)).toEqual([
      '2026-06-30',
      '2026-06-30',
      true,
      false,
      true,
    ])
    expect(settingsFindings(settingsTable({ 'schedule.dataDate': 'soon' }))).toHaveLength(1)
  })

  it('makes a finding at the cell of a value that cannot be read, and leaves its default', () => {
    const table = settingsTable({ 'raci.consultedMax': 'many', 'simulation.iterations': 0, 'riskScheme.bands': 'high' })
    expect(readSettings(table)).toEqual({})
    const findings = settingsFindings(table)
    expect(findings.map(finding => [finding.rule, finding.source?.cell, finding.params.value])).toEqual([
      ['input/setting-unreadable', cellAt('raci.consultedMax'), 'many'],
      ['input/setting-unreadable', cellAt('riskScheme.bands'), 'high'],
      ['input/setting-unreadable', cellAt('simulation.iterations'), '0'],
    ])
    expect(new Set(findings.map(finding => finding.id)).size).toBe(3)
  })

  it('finds the settings by their code after the user sorted the table and moved its columns', () => {
    const [table] = settingsTable({ 'raci.informedMax': 9 })
    if (!table) throw new Error('No table')
    const turned: ExistingTable = {
      ...table,
      headers: table.headers.toReversed(),
      values: table.values.map(row => row.toReversed()).toReversed(),
    }
    expect(readSettings([turned])).toEqual({ raci: { informedMax: 9 } })
  })

  it('shows the defaults that the analysis fills in', () => {
    const rows = settingsTable({})[0]?.values ?? []
    const defaults = Object.fromEntries(rows.map(row => [row[4], row[2]]))
    expect(defaults).toMatchObject({
      'raci.responsibleMax': 3,
      'raci.accountablePerPartyMax': null,
      'raci.sharedAccountable': 'no',
      'simulation.iterations': 5000,
      'simulation.seed': 1,
    })
  })
})
