import { describe, expect, it } from 'vitest'
import { day } from '../../../core/messages/dates.ts'
import { rules } from '../../../core/messages/rules/index.ts'
import { money, moneyZh } from '../../../core/messages/rules/words.ts'

describe('money in a sentence', () => {
  it('is in the unit that people use in Chinese, and in yuan below ten thousand', () => {
    expect(moneyZh(9_600_000, 'CNY')).toBe('960 万元')
    expect(moneyZh(-12_345_678.9, 'CNY')).toBe('-1,234.57 万元')
    expect(moneyZh(9_999.5, 'CNY')).toBe('9,999.50 元')
    expect(moneyZh(1_850_000, 'USD')).toBe('USD 1,850,000')
  })

  it('is written out where it would look like the amount that it differs from', () => {
    expect(moneyZh(9_600_000, 'CNY', 9_600_001)).toBe('9,600,000 元')
    expect(moneyZh(9_600_000, 'CNY', 9_700_000)).toBe('960 万元')
    expect(moneyZh(9_600_000, 'CNY', 9_600_000)).toBe('960 万元')
  })

  it('has decimals only where it has cents', () => {
    expect([money(1_850_000, 'USD'), money(0.5, 'USD'), money(-7, 'JPY')]).toEqual([
      'USD 1,850,000',
      'USD 0.50',
      'JPY -7',
    ])
  })
})

it('an amount with its Chinese unit runs on without a blank', () => {
  const params = { task: '土建', budget: 9_600_000, actualCost: 10_475_500, percentComplete: 0.8, currency: 'CNY' }
  expect(rules['cost/budget-exhausted'].sentence(params).zh).toBe(
    '土建：预算 960 万元已用完（已发生 1,047.55 万元），进度仅 80%。',
  )
})

it('a day is written as people write it, and what is no day stays as it is', () => {
  expect(day('2026-12-04')).toEqual({ en: '4 Dec 2026', zh: '2026年12月4日' })
  expect(day('soon')).toEqual({ en: 'soon', zh: 'soon' })
  expect(day('2026-13-04')).toEqual({ en: '2026-13-04', zh: '2026-13-04' })
})

it('a matrix in Chinese words is spoken of in these words', () => {
  const parties = ['财务部', '工程部']
  const sentence = (scheme: string) => rules['raci/multiple-accountable'].sentence({ task: '招标', parties, scheme }).zh
  expect(sentence('zh')).toBe('招标：有 2 个主责：财务部、工程部。')
  expect(sentence('RACI')).toBe('招标：有 2 个负责人（A）：财务部、工程部。')
  expect(rules['raci/no-accountable'].sentence({ task: '招标', scheme: 'zh' }).zh).toBe('招标：没有主责部门。')
})

it('an id that stands twice is said with its list', () => {
  const { sentence } = rules['input/duplicate-id']
  expect(sentence({ list: 'risks', id: '1' })).toEqual({
    en: 'Risk 1 appears more than once; only the first row counts.',
    zh: '风险 1 的编号重复出现，只计第一行。',
  })
})
