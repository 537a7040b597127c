import { describe, expect, it } from 'vitest'
import { reportSheets } from '../../../core/report/sheets.ts'
import { sampleReport } from './sampleReport.ts'

const run = { time: '2026-11-20 10:00:00', where: 'device' } as const

describe('a subject without input', () => {
  it('has empty tables', () => {
    const sample = sampleReport()
    const project = { ...sample.project, matrix: undefined }
    const report = { ...sample, project, responsibility: null, cost: null, risk: null, findings: [] }
    const empty = reportSheets(report, { language: 'en', run }).filter(model =>
      model.tables.every(table => table.rows.length === 0),
    )
    expect(empty.map(model => model.key)).toEqual([
      'findings',
      'warnings',
      'responsibility',
      'matrix',
      'coverage',
      'dutyConflicts',
      'unowned',
      'stress',
      'workload',
      'registers',
      'schedule',
      'cost',
      'control',
      'controlBy',
      'controlPeriods',
      'contracts',
      'cashFlow',
      'partners',
      'benefit',
      'risk',
    ])
  })
})
