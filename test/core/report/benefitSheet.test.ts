import { describe, expect, it } from 'vitest'
import type { Project } from '../../../core/contract/project.ts'
import { benefitSheet } from '../../../core/report/benefitSheet.ts'
import { reportOf } from '../project.ts'
import { recalculated } from './recalculate.ts'

type Study = NonNullable<Project['benefit']>

const sheetOf = (benefit: Study, language: 'en' | 'zh' = 'en') => benefitSheet(reportOf({ benefit }), language)
const amounts = [-100_000, 30_000, -5_000.55, 60_000, 70_000]
const yearly: Study = { rate: 0.08, financeRate: 0.06, flows: amounts.map(amount => ({ amount })) }
const dated: Study = {
  rate: 0.08,
  flows: amounts.map((amount, index) => ({ amount, date: `20${30 - index}-03-0${index + 1}` })),
}
const studies: [string, Study][] = [
  ['a flow a year, the first now', yearly],
  ['a flow a year, from the end of the first', { ...yearly, firstFlow: 'end-of-period' }],
  [
    'periods with gaps and several flows',
    { ...yearly, flows: amounts.map((amount, index) => ({ amount, period: [0, 3, 3, 7, 9][index] ?? 0 })) },
  ],
  ['dates', dated],
  ['a flow without a date', { ...dated, flows: [...dated.flows, { amount: 5 }] }],
  ['an impossible rate', { ...yearly, rate: -2 }],
]

const figure = (study: Study, code: string, language: 'en' | 'zh' = 'en') => {
  const [table] = sheetOf(study, language).tables
  const row = table?.rows.find(cells => cells[table.keyColumn]?.value === code)
  return Object.fromEntries(table?.columns.map((column, index) => [column.id, row?.[index]]) ?? [])
}

describe('the sheet of cost and benefit', () => {
  it.each(studies)('stores beside its formulas what they yield: %s', (_, study) => {
    for (const language of ['en', 'zh'] as const) {
      const found = recalculated(sheetOf(study, language).tables)
      expect(found.length).toBeGreaterThanOrEqual(2 * study.flows.length)
      for (const { stored, yielded, formula } of found) {
        if (stored === '') expect(yielded, formula).toBe('')
        else expect(yielded, formula).toBeCloseTo(Number(stored), 6)
      }
    }
  })

  it('uses Excel’s own functions only where they say the same', () => {
    const own = (study: Study) => figure(study, 'NPV EXCEL').value?.formula
    expect(studies.map(([, study]) => own(study))).toEqual([
      '=NPV(0.08,KeduBenefit[Cash flow])*(1+0.08)',
      '=NPV(0.08,KeduBenefit[Cash flow])',
      undefined,
      '=XNPV(0.08,KeduBenefit[Cash flow],KeduBenefit[Day])',
      undefined,
      undefined,
    ])
    expect(figure(yearly, 'MIRR').value?.formula).toBe('=MIRR(KeduBenefit[Cash flow],0.06,0.08)')
    expect(figure(dated, 'MIRR').value?.formula).toBeUndefined()
  })

  it('states the convention of each figure in words', () => {
    expect(figure(yearly, 'NPV').how?.value).toContain('The first flow is now')
    expect(figure({ ...yearly, firstFlow: 'end-of-period' }, 'NPV').how?.value).toContain('end of period 1')
    expect(figure(dated, 'NPV', 'zh').how?.value).toContain('天数 ÷ 365')
    expect(figure(yearly, 'FINANCE').how?.value).toBe('As stated')
    expect(figure(yearly, 'REINVEST').how?.value).toBe('Not stated: the discount rate')
  })

  it('lists every rate of return where there are several, and chooses none', () => {
    const study = { rate: 0.1, flows: [-1600, 10000, -10000].map(amount => ({ amount })) }
    expect(figure(study, 'IRR').value?.value).toBeNull()
    expect(figure(study, 'IRR').why?.value).toBe('There are several')
    expect(figure(study, 'IRR 1').value?.value).toBeCloseTo(0.25, 10)
    expect(figure(study, 'IRR 2').value?.value).toBeCloseTo(4, 10)
  })

  it('says why a figure is missing', () => {
    const study = { rate: 0.1, flows: [{ amount: -100 }, { amount: 50 }] }
    expect(figure(study, 'PAYBACK')).toMatchObject({
      value: { value: null },
      why: { value: 'What went out never comes back' },
    })
  })

  it('has empty tables without a study', () => {
    expect(benefitSheet(reportOf({}), 'en').tables.map(table => table.rows.length)).toEqual([0, 0])
  })
})
