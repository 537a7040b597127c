import { describe, expect, it } from 'vitest'
import type { Settings } from '../../../core/contract/settings.ts'
import { settingTexts } from '../../../core/messages/settingTexts.ts'
import { warningFields } from '../../../core/report/warningFields.ts'
import { warningsSheet } from '../../../core/report/warningsSheet.ts'
import { reportOf, taskOf } from '../project.ts'

const report = reportOf({
  tasks: [taskOf({ name: 'Piling', budget: 1000, start: '2026-01-01', percentComplete: 0.5 })],
  ledger: [{ date: '2026-04-01', class: 'actual', amount: 100, task: 'T1' }],
})
const rowsOf = (language: 'en' | 'zh') => {
  const [table] = warningsSheet(report, language).tables
  return (table?.rows ?? []).map(row =>
    Object.fromEntries(table?.columns.map((column, at) => [column.id, row[at]]) ?? []),
  )
}

describe('the sheet of early warnings', () => {
  it('shows a light as icon and word, the task by name, value, limits, trend and what to do next', () => {
    const row = rowsOf('en').find(cells => cells.key?.value === 'no-cost-on-open-task task T1')
    expect(row).toMatchObject({
      light: { value: '■ Act' },
      subject: { value: 'T1 Piling' },
      value: { value: 90, numberFormat: '0' },
      amber: { value: 45 },
      red: { value: 75 },
      before: { value: 60 },
      trend: { value: '↘ worse, second month' },
      amount: { value: 1000 },
      why: { value: null },
    })
    expect(row?.next?.value).toContain('invoices')
  })

  it('comes with red first and says in words why a rule knows nothing', () => {
    const rows = rowsOf('zh')
    expect(rows[0]?.light?.value).toBe('■ 需处理')
    const study = rows.find(cells => cells.key?.value === 'benefit-below-cost project project')
    expect(study).toMatchObject({
      light: { value: '○ 无法判断' },
      value: { value: null },
      why: { value: '没有效益分析' },
    })
  })

  it('is empty in a project without money', () => {
    expect(warningsSheet(reportOf({}), 'en').tables.map(table => table.rows)).toEqual([[]])
  })
})

describe('the limits of early warnings on the settings sheet', () => {
  const field = (key: string) => warningFields.find(each => each.key === key)

  it('stand in one cell a warning, with both defaults, and are described', () => {
    expect(field('warning.retention-due')?.default('en')).toBe('30; 0')
    expect(warningFields.every(({ key }) => settingTexts[key].label.zh.startsWith('预警：'))).toBe(true)
  })

  it.each([
    ['0.2; 0.4', { 'warning.unbilled-work.amber': 0.2, 'warning.unbilled-work.red': 0.4 }],
    ['0.2；0.2', { 'warning.unbilled-work.amber': 0.2, 'warning.unbilled-work.red': 0.2 }],
    ['0.4; 0.2', undefined],
    ['0.2', undefined],
    ['0.2; much', undefined],
    ['; 0.4', undefined],
  ])('read %s', (text, thresholds) => {
    const settings: Settings = {}
    expect(field('warning.unbilled-work')?.read(text, settings)).toBe(thresholds !== undefined)
    expect(settings.thresholds).toEqual(thresholds)
  })
})
