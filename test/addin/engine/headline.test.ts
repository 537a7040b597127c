import { describe, expect, it } from 'vitest'
import { headline } from '../../../addin/engine/headline.ts'
import { reportOf, taskOf } from '../../core/project.ts'

const TASK = taskOf({ id: 'T1', budget: 1_000, start: '2026-01-05', finish: '2026-01-16' })
const RISK = { id: 'R1', description: 'Delay', probability: 0.5, impact: { cost: 100 } }
const spent = { date: '2026-01-30', class: 'actual', task: 'T1', amount: 400 } as const

const idsOf = (parts: Parameters<typeof reportOf>[0]) => headline(reportOf(parts)).map(({ id }) => id)

describe('the figures of the first screen', () => {
  it('are at most six, and those without a value give way first', () => {
    const tasks = [{ ...TASK, percentComplete: 0.5 }]
    expect(idsOf({ tasks, ledger: [spent], risks: [RISK] })).toEqual([
      'budget',
      'forecast',
      'spent',
      'available',
      'costIndex',
      'scheduleIndex',
    ])
    expect(idsOf({ tasks: [TASK], ledger: [spent], risks: [RISK] })).toEqual([
      'budget',
      'ledgerForecast',
      'spent',
      'available',
      'costIndex',
      'expectedLoss',
    ])
  })

  it('show what the ledger forecasts where no progress tells what is earned', () => {
    const [, forecast, , available] = headline(reportOf({ tasks: [TASK], ledger: [spent] }))
    expect(forecast).toMatchObject({ id: 'ledgerForecast', value: 1_000, bad: false })
    expect(available).toMatchObject({ id: 'available', value: 600, bad: false })
  })

  it('are of concern where more is spent than there is', () => {
    const [, forecast, , available] = headline(reportOf({ tasks: [TASK], ledger: [{ ...spent, amount: 1_200 }] }))
    expect(forecast).toMatchObject({ value: 1_200, bad: true })
    expect(available).toMatchObject({ value: -200, bad: true })
  })

  it('say why there is no value, and where that is mended', () => {
    const index = headline(reportOf({ tasks: [TASK], ledger: [spent] })).find(({ id }) => id === 'costIndex')
    expect(index).toMatchObject({ value: null, missing: { sentence: { en: expect.any(String) } } })
  })

  it('are none of a project without money or risks', () => {
    expect(headline(reportOf({ people: [{ name: 'Ann Lee' }] }))).toEqual([])
  })
})
