import { describe, expect, it } from 'vitest'
import { isFormulaText, readTyped } from '../../../desk/host/typedInput.ts'

const now = (): Date => new Date(2026, 10, 20)

describe('typed text', () => {
  it.each([
    ['12', 12, undefined],
    ['-1,234.5', -1234.5, '#,##0.00'],
    ['(12.50)', -12.5, undefined],
    ['1,23', '1,23', undefined],
    ['12%', 0.12, '0%'],
    ['1e3', 1000, '0.00E+00'],
    ['¥1,200', 1200, '¥#,##0.00'],
    ['1.10', 1.1, undefined],
    ['1.1.2', '1.1.2', undefined],
    ['true', true, undefined],
    ['2026-11-20', 46346, 'm/d/yyyy'],
    ['11/20/2026', 46346, 'm/d/yyyy'],
    ['20/11/2026', '20/11/2026', undefined],
    ['2026-02-30', '2026-02-30', undefined],
    ['1-2', 46024, 'd-mmm'],
    ['May 5', 46147, 'd-mmm'],
    ['March 1, 2026', 46082, 'd-mmm-yy'],
    ['Nov 2026', 46327, 'mmm-yy'],
    ['Maybe 5', 'Maybe 5', undefined],
    ['12:30', 0.520833333333333, 'h:mm'],
    ['2026年11月20日', '2026年11月20日', undefined],
    ['Bolt', 'Bolt', undefined],
    ['', null, undefined],
    ["'007", '007', undefined],
  ])('%s in English is %s', (typed, content, numberFormat) => {
    const read = readTyped(typed, 'General', 'en-US', now)
    if (typeof content === 'number') expect(read.content).toBeCloseTo(content, 12)
    else expect(read.content).toBe(content)
    expect(read.numberFormat).toBe(numberFormat)
  })

  it.each([
    ['2026年11月20日', 46346, 'yyyy"年"m"月"d"日"'],
    ['2026/11/20', 46346, 'yyyy/m/d'],
    ['11/20/2026', '11/20/2026', undefined],
  ])('%s in Chinese is %s', (typed, content, numberFormat) => {
    expect(readTyped(typed, 'General', 'zh-CN', now)).toEqual(
      numberFormat === undefined ? { content } : { content, numberFormat },
    )
  })

  it('in a cell formatted as text stays as it is', () => {
    expect(readTyped('1.10', '@', 'en-US', now)).toEqual({ content: '1.10', isText: true })
    expect(isFormulaText('=A1', '@')).toBe(false)
  })

  it.each([
    ['=A1', true],
    ['+A1', true],
    ['-5', false],
    ['+5', false],
    ['=', false],
    ['A1', false],
  ])('%s is a formula: %s', (typed, expected) => {
    expect(isFormulaText(typed, 'General')).toBe(expected)
  })
})
