import { expect, test } from 'vitest'
import { parseDateRange, parseMonth } from '../../../core/intake/values/dateRanges.ts'
import {
  dateOrderOf,
  isDateFormat,
  isMonthFormat,
  isoOfSerial,
  parseDateText,
} from '../../../core/intake/values/dates.ts'
import { durationDays, parseChineseNumber, parseDuration } from '../../../core/intake/values/durations.ts'
import { parseNumberText, scaleByTen } from '../../../core/intake/values/numbers.ts'
import { parsePeriodHeader } from '../../../core/intake/values/periods.ts'
import { scaleReader } from '../../../core/intake/values/scales.ts'
import { amountBasisOfHeader, currencyOfFormat, unitOfHeader, unitOfNote } from '../../../core/intake/values/units.ts'

test.each([
  ['2026-03-01', '2026-03-01'],
  ['2026.3.1', '2026-03-01'],
  ['2026/3/1', '2026-03-01'],
  ['2026年3月1日', '2026-03-01'],
  ['20260301', '2026-03-01'],
  ['2026-03-01 10:30', '2026-03-01'],
  ['2026-03-01T00:00:00Z', '2026-03-01'],
  ['1 Mar 2026', '2026-03-01'],
  ['01-Mar-26', '2026-03-01'],
  ['March 1, 2026', '2026-03-01'],
  ['Mar-01-26', '2026-03-01'],
  ['Mar-01-2026', '2026-03-01'],
  ['Sun 01/03/26', '2026-03-01'],
  ['2026年3月1日 星期日', '2026-03-01'],
  ['2026-02-30', null],
  ['9/12 - 9/18', null],
  ['soon', null],
  ['', null],
])('the text %s is the date %s when the day stands first', (text, iso) => {
  expect(parseDateText(text, 'dmy')).toBe(iso)
})

test('day and month are decided by the values that only one reading allows', () => {
  expect(dateOrderOf(['3/4/2026', '25/4/2026'])).toBe('dmy')
  expect(dateOrderOf(['3/4/2026', '4/25/2026'])).toBe('mdy')
  expect(dateOrderOf(['3/4/2026', '5/6/2026'])).toBe('undecided')
  expect(dateOrderOf(['3/3/2026'])).toBeNull()
  expect(dateOrderOf(['2026-03-04', 'soon'])).toBeNull()
})

test('serial numbers are dates of the system of their workbook', () => {
  expect(isoOfSerial(45_385, false)).toBe('2024-04-03')
  expect(isoOfSerial(45_385.75, false)).toBe('2024-04-03')
  expect(isoOfSerial(43_923, true)).toBe('2024-04-03')
  expect(isoOfSerial(1, false)).toBeNull()
})

test('a range of dates has a first and a last day', () => {
  expect(parseDateRange('2016/8/2-2016/8/20', 'mdy')).toEqual({ first: '2016-08-02', last: '2016-08-20' })
  expect(parseDateRange('2026-01-05 至 2026-01-09', 'mdy')).toEqual({ first: '2026-01-05', last: '2026-01-09' })
  expect(parseDateRange('2026-01-05', 'mdy')).toBeNull()
})

test.each([
  ['2026年3月1日至3月15日', '2026-03-01', '2026-03-15'],
  ['2026年3月1日-15日', '2026-03-01', '2026-03-15'],
  ['2026.3.1-3.15', '2026-03-01', '2026-03-15'],
  ['2026年12月28日～1月5日', '2026-12-28', '2027-01-05'],
  ['3.5-3.9', '2026-03-05', '2026-03-09'],
  ['3月5日—9日', '2026-03-05', '2026-03-09'],
  ['5 Jan - 9 Jan 2025', '2025-01-05', '2025-01-09'],
  ['2026年3月至5月', '2026-03-01', '2026-05-31'],
  ['2026-03-01 to 2026-03-15', '2026-03-01', '2026-03-15'],
])('%s in a table of 2026 goes from %s to %s', (text, first, last) => {
  expect(parseDateRange(text, 'mdy', '2026')).toEqual({ first, last })
})

test.each(['3.5-3.9', '3月5日-9日', '2026-03', 'W12', '第12周', 'T-10', '2-3', '2026-02-30 ~ 2026-03-01'])(
  '%s alone names no two days',
  text => {
    expect(parseDateRange(text, 'mdy')).toBeNull()
  },
)

test.each([
  ['2026年3月', '2026-03-01', '2026-03-31'],
  ['2026年2月份', '2026-02-01', '2026-02-28'],
  ['2026-04', '2026-04-01', '2026-04-30'],
  ['Mar 2026', '2026-03-01', '2026-03-31'],
])('the month %s begins on %s and ends on %s', (text, first, last) => {
  expect(parseMonth(text)).toEqual({ first, last })
})

test('a format that shows year and month only hides the day', () => {
  expect(['yyyy"年"m"月"', 'mmm-yy', 'yyyy-mm'].map(isMonthFormat)).toEqual([true, true, true])
  expect(['yyyy-mm-dd', 'General', '[h]:mm', 'yyyy/m/d h:mm'].map(isMonthFormat)).toEqual([false, false, false, false])
})

test.each([
  ['yyyy-mm-dd', true],
  ['[$-409]d\\-mmm;@', true],
  ['m/d/yy', true],
  ['yyyy"年"m"月"', true],
  ['General', false],
  ['0.00%', false],
  ['#,##0.00', false],
  ['"$"#,##0', false],
  ['0.0 "days"', false],
])('the format %s shows dates: %s', (format, shows) => {
  expect(isDateFormat(format)).toBe(shows)
})

test.each([
  ['1,234.56', 1234.56],
  ['1.234,56', 1234.56],
  ['(1,200.50)', -1200.5],
  ['-5', -5],
  ['300-', -300],
  ['−7', -7],
  ['$5,000', 5000],
  ['300,000 CHF', 300_000],
  ['Rs. 10,000.00', 10_000],
  ['¥1,000', 1000],
  ['5万', 50_000],
  ['3.5万元', 35_000],
  ['1.2k', 1200],
  ['2m', 2_000_000],
  ['1 000 000', 1_000_000],
  ['12,34,567', 1_234_567],
  ['1000元', 1000],
  ['€ 9,99', 9.99],
])('%s is the amount %d', (text, value) => {
  expect(parseNumberText(text)?.value).toBe(value)
})

test.each(['$5000-$10000', '约3万', 'abc', '1.1.2', '', 'R1', '2FS'])('%s is no single amount', text => {
  expect(parseNumberText(text)).toBeNull()
})

test('scaling by powers of ten is exact in decimal', () => {
  expect(scaleByTen(120.5, 4)).toBe(1_205_000)
  expect(scaleByTen(1.005, 4)).toBe(10_050)
  expect(scaleByTen(0.07, 4)).toBe(700)
})

test.each([
  ['3 days', 3, 'day'],
  ['九个工作日', 9, 'workday'],
  ['1周', 1, 'week'],
  ['2.5d', 2.5, 'day'],
  ['十二天', 12, 'day'],
  ['30日历天', 30, 'calendarDay'],
  ['2个月', 2, 'month'],
  ['4 hrs', 4, 'hour'],
])('the duration %s is %d × %s', (text, amount, unit) => {
  expect(parseDuration(text)).toEqual({ amount, unit })
})

test('a range or a word is no duration; a week is five working or seven calendar days', () => {
  expect(parseDuration('2-3days')).toBeNull()
  expect(parseDuration('a while')).toBeNull()
  expect(durationDays({ amount: 2, unit: 'week' }, 'working', 8)).toBe(10)
  expect(durationDays({ amount: 2, unit: 'week' }, 'calendar', 8)).toBe(14)
  expect(durationDays({ amount: 4, unit: 'hour' }, 'working', 8)).toBe(0.5)
  expect(parseChineseNumber('一百二十')).toBe(120)
})

test.each([
  ['预算（万元）', '万元', 4],
  ['预算/元', '元', 0],
  ['Budget (USD k)', 'USD k', 3],
  ['Budget (kUSD)', 'USD k', 3],
  ['Amount ($000)', 'USD thousands', 3],
  ['Cost (USD)', 'USD', 0],
  ['Cost impact ($m)', 'USD m', 6],
  ['金额(千元)', '千元', 3],
])('the heading %s carries the unit %s', (header, label, exponent) => {
  expect(unitOfHeader(header)).toMatchObject({ label, exponent })
})

test.each(['Budget', 'Duration (Weeks)', 'Impact (1-5)', '负责人（部门）'])(
  'the heading %s carries no unit of money',
  header => {
    expect(unitOfHeader(header)).toBeUndefined()
  },
)

test.each([
  ['单位：万元', 4],
  ['金额单位:人民币元', 0],
  ['All amounts in thousands of USD', 3],
  ['(in thousands)', 3],
  ['Budget 2026 (USD thousands)', 3],
  ['Unit: USD k', 3],
  ['Figures in $000', 3],
])('the note %s states a unit of 10^%d', (note, exponent) => {
  expect(unitOfNote(note)?.exponent).toBe(exponent)
})

test('an ordinary sentence states no unit', () => {
  expect(unitOfNote('The project is in the interest of thousands of citizens.')).toBeUndefined()
  expect(unitOfNote('责任单位：工程部')).toBeUndefined()
})

test('tax words in a heading decide the basis', () => {
  expect(amountBasisOfHeader('含税金额')).toBe('gross')
  expect(amountBasisOfHeader('不含税金额')).toBe('net')
  expect(amountBasisOfHeader('Amount excl. VAT')).toBe('net')
  expect(amountBasisOfHeader('Amount')).toBeUndefined()
})

test('number formats show currencies', () => {
  expect(currencyOfFormat('"$"#,##0')).toBe('USD')
  expect(currencyOfFormat('[$€-407] #,##0.00')).toBe('EUR')
  expect(currencyOfFormat('[$¥-411]#,##0')).toBe('JPY')
  expect(currencyOfFormat('¥#,##0')).toBe('CNY')
  expect(currencyOfFormat('#,##0.00')).toBeUndefined()
})

test.each([
  ['2026年1月', '2026-01'],
  ['2026-01', '2026-01'],
  ['Jan-26', '2026-01'],
  ['Jan 2026', '2026-01'],
  ['September 2026', '2026-09'],
  ['202601', '2026-01'],
  ['Q1 2026', '2026-Q1'],
  ['2026年第一季度', '2026-Q1'],
  ['2026', '2026'],
  ['FY2026', '2026'],
])('the heading %s is the period %s', (text, period) => {
  expect(parsePeriodHeader(text, 'General', false)?.period).toBe(period)
})

test.each(['Task', 'Name', 'Total', '合计', 'March of progress', 'May contain nuts'])(
  'the heading %s is no period',
  text => {
    expect(parsePeriodHeader(text, 'General', false)).toBeNull()
  },
)

test('words are ranked on three steps, or on five when one of them needs five', () => {
  const three = scaleReader(['高', '中', '低', '严重'], false)
  expect(['高', '中', '低', '严重'].map(three)).toEqual([3, 2, 1, 3])
  const five = scaleReader(['Very high', 'High', 'Low', 'Medium'], false)
  expect(['Very high', 'High', 'Medium', 'Low'].map(five)).toEqual([5, 4, 3, 2])
  expect(scaleReader(['45%', 30], true)('45%')).toBe(0.45)
  expect(scaleReader([30, 70], true)(30)).toBe(0.3)
  expect(scaleReader(['4 - Likely'], false)('4 - Likely')).toBe(4)
  expect(scaleReader(['IV', 'II'], false)('IV')).toBe(4)
  expect(three('banana')).toBeNull()
})
