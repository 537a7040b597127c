import { describe, expect, it } from 'vitest'
import type { CheckAnswer, EngineFailure } from '../../../addin/engine/protocol.ts'
import { exactMoney, longDate, ratio, shortMoney } from '../../../addin/taskpane/amounts.ts'
import { cellTarget } from '../../../addin/taskpane/cellTarget.ts'
import { groupFindings, groupSections } from '../../../addin/taskpane/groups.ts'
import { headerText, stillAssumed } from '../../../addin/taskpane/headerText.ts'
import { languageOf } from '../../../addin/taskpane/languageOf.ts'
import { stepText } from '../../../addin/taskpane/stepText.ts'
import { remedyOf, troubleText } from '../../../addin/taskpane/troubleText.ts'
import { verdict } from '../../../addin/taskpane/verdict.ts'
import type { Finding, Severity } from '../../../core/contract/finding.ts'
import { results } from '../../../core/messages/pane.ts'

describe('money', () => {
  const plain = { language: 'en', currency: 'CNY', unit: null } as const

  it('is short, with the exact figure beside it', () => {
    expect(shortMoney(18_400_000, plain)).toBe('¥18.4M')
    expect(exactMoney(18_400_000.5, plain)).toBe('CN¥18,400,000.50')
  })

  it('is written in one way in Chinese, whatever the currency', () => {
    const zh = (currency: string) => ({ language: 'zh', currency, unit: null }) as const
    expect(shortMoney(50_000, zh('CNY'))).toBe('5 万元')
    expect(shortMoney(20_640_000, zh('USD'))).toBe('2,064 万美元')
    expect(shortMoney(-250_000_000, zh('CNY'))).toBe('-2.5 亿元')
    expect(shortMoney(950, zh('CNY'))).toBe('950 元')
    expect(shortMoney(20_640_000, zh('CHF'))).toBe('2,064 万 CHF')
    expect(shortMoney(950, zh('CHF'))).toBe('950 CHF')
    expect(exactMoney(18_400_000.5, zh('CNY'))).toBe('18,400,000.50 元')
    expect(exactMoney(1200, zh('JPY'))).toBe('1,200 日元')
  })

  it('stays in the unit of the workbook', () => {
    expect(shortMoney(18_400_000, { ...plain, unit: '万元' })).toBe('1,840 万元')
    expect(shortMoney(-12_345, { language: 'zh', currency: 'CNY', unit: '万元' })).toBe('-1.23 万元')
  })

  it('falls back to the currency for a unit that is none', () => {
    expect(shortMoney(950, { ...plain, unit: '元' })).toBe('¥950')
    expect(shortMoney(950, { ...plain, unit: 'USD thousands' })).toBe('¥950')
  })
})

it('a currency or date that nobody stated is marked as such, until somebody states it', () => {
  const project = { name: 'Plant', currency: 'CNY', statusDate: '2026-11-20' }
  const assumed = { currency: true, statusDate: 'today' } as const
  expect(headerText(project, {}, 'en')).toBe('CNY · as of 20 Nov 2026')
  expect(headerText(project, assumed, 'en')).toBe('CNY (not stated) · as of 20 Nov 2026 (today, not stated)')
  expect(headerText(project, assumed, 'zh')).toContain('（未写明，按今天）')
  expect(stillAssumed(assumed, { currency: 'CNY' })).toEqual({ statusDate: 'today' })
  expect(stillAssumed(assumed, { statusDate: '2026-11-20' })).toEqual({ currency: true })
})

it('indices have two decimals and dates are days that no time zone shifts', () => {
  expect(ratio(0.888888, 'en')).toBe('0.89')
  expect(longDate('2026-10-31', 'en')).toBe('31 Oct 2026')
  expect(longDate('2026-10-31', 'zh')).toBe('2026年10月31日')
})

it('Chinese is the language of every Chinese locale, English of all others', () => {
  expect(['zh-CN', 'zh-TW', 'ZH', 'en-US', 'de-DE', ''].map(languageOf)).toEqual(['zh', 'zh', 'zh', 'en', 'en', 'en'])
})

describe('groups of findings', () => {
  let count = 0
  const finding = (rule: string, severity: Severity, amount?: number): Finding => ({
    id: String(++count),
    rule,
    severity,
    area: 'cost',
    subject: { kind: 'task', id: 'T1' },
    params: {},
    message: { en: `message of ${rule}`, zh: '句子' },
    ...(amount !== undefined && { amount }),
  })
  const rules = { a: { en: 'rule a', zh: '规则' }, b: { en: 'rule b', zh: '规则' } }

  it('come by severity, then money, then number', () => {
    const groups = groupFindings(
      [
        finding('d', 'info', 999),
        finding('c', 'warning', 1),
        finding('c', 'warning', 1),
        finding('b', 'warning', 5),
        finding('a', 'error'),
      ],
      rules,
    )
    expect(groups.map(group => group.rule)).toEqual(['a', 'b', 'c', 'd'])
    expect(groups.map(group => group.amount)).toEqual([null, 5, 2, 999])
  })

  it('are listed under headings that count them, ten at most', () => {
    const many = (severity: Severity, number: number, amount?: number) =>
      Array.from({ length: number }, (_, index) => finding(`${severity} ${index}`, severity, amount))
    const sections = (findings: Finding[]) =>
      groupSections(groupFindings(findings, {})).map(({ severity, count, shown }) => [severity, count, shown.length])
    expect(sections([...many('error', 4), ...many('warning', 2), ...many('info', 1)])).toEqual([
      ['error', 4, 4],
      ['warning', 2, 2],
      ['info', 1, 1],
    ])
    expect(sections([...many('error', 12), ...many('warning', 5, 100), ...many('info', 1)])).toEqual([
      ['error', 12, 7],
      ['warning', 5, 3],
    ])
    expect(sections([...many('error', 12), ...many('warning', 5)])).toEqual([['error', 12, 10]])
    expect(results.sections.error.en(12, 7)).toBe('12 to fix, 7 of them here')
    expect(results.sections.warning.zh(3, 3)).toBe('3 类待决定')
  })

  it('lead to a verdict that counts those that need somebody, and trusts no figure that is missing', () => {
    const answer = (rows: number, value: number | null) =>
      ({ rows, figures: [{ value }, { value: 1 }] }) as unknown as CheckAnswer
    const of = (findings: Finding[], rows = 1, value: number | null = 1) =>
      verdict(groupFindings(findings, {}), answer(rows, value), 'en')
    expect(of([finding('a', 'error'), finding('a', 'error'), finding('b', 'warning'), finding('c', 'info')])).toBe(
      '2 things need you',
    )
    expect(of([finding('b', 'warning'), finding('c', 'info')])).toBe('1 thing to decide')
    expect(of([finding('c', 'info')])).toBe('Nothing to fix')
    expect(of([], 1, null)).toBe('No rule was broken; 1 figure could not be computed')
    expect(of([], 0, null)).toBe('The tables have no rows yet')
    expect(verdict([], answer(1, null), 'zh')).toBe('未发现违规；有 1 个数字无法计算')
  })

  it('are titled by the sentence of a single finding, and by the rule for several', () => {
    expect(groupFindings([finding('a', 'error')], rules)[0]?.title.en).toBe('message of a')
    const other = { ...finding('a', 'error'), message: { en: 'another message', zh: '另一句' } }
    expect(groupFindings([finding('a', 'error'), other], rules)[0]?.title.en).toBe('rule a')
    expect(groupFindings([finding('a', 'error'), finding('a', 'error')], rules)[0]?.title.en).toBe('message of a')
    expect(groupFindings([finding('x', 'error'), finding('x', 'error')], {})[0]?.title.en).toBe('message of x')
  })
})

describe('the target of a click', () => {
  const tables = [
    {
      id: 't1',
      sheet: 'Plan',
      kind: 'plan',
      columns: { id: 'A' },
      keyColumn: 'A',
      headers: { A: 'Id', B: 'Owner', C: 'Owner' },
    },
  ]

  it('has the key and its column where the table has one', () => {
    expect(cellTarget({ sheet: 'Plan', cell: 'C4', table: 't1', key: 'T3' }, tables)).toEqual({
      sheet: 'Plan',
      cell: 'C4',
      keyColumn: 'A',
      key: 'T3',
      header: { text: 'Owner', nth: 2 },
      keyHeader: { text: 'Id', nth: 1 },
    })
  })

  it('is the address alone where there is no table or no key', () => {
    expect(cellTarget({ sheet: 'Plan', cell: 'C4', table: 'gone', key: 'T3' }, tables)).toEqual({
      sheet: 'Plan',
      cell: 'C4',
    })
    expect(cellTarget({ sheet: 'Plan', cell: 'C4', table: 't1' }, tables)).toMatchObject({ sheet: 'Plan', cell: 'C4' })
  })
})

describe('a step', () => {
  it('is told in words with its counts, also a stage of another version', () => {
    expect(stepText({ stage: 'reading', done: 2, total: 4 }, 'en')).toBe('Reading the workbook, part 2 of 4')
    expect(stepText({ stage: 'cost', done: 1, total: 3 }, 'zh')).toContain('成本')
    expect(stepText({ stage: 'astrology', done: 0, total: 1 }, 'en')).toBe('Checking')
  })
})

const failures: EngineFailure[] = [
  { from: 'workbook', failure: { reason: 'cell_being_edited' } },
  { from: 'workbook', failure: { reason: 'sheet_protected', sheet: 'Kedu Cost' } },
  { from: 'workbook', failure: { reason: 'workbook_protected' } },
  { from: 'workbook', failure: { reason: 'file_unreadable', file: 'plan.xlsx' } },
  { from: 'workbook', failure: { reason: 'file_encrypted', file: 'plan.xlsx' } },
  { from: 'workbook', failure: { reason: 'file_unsupported', file: 'plan.xls' } },
  { from: 'workbook', failure: { reason: 'too_large', cells: 3_000_000 } },
  { from: 'workbook', failure: { reason: 'row_gone', sheet: 'Plan', key: 'T3' } },
  { from: 'workbook', failure: { reason: 'sheet_hidden', sheet: 'Plan' } },
  { from: 'workbook', failure: { reason: 'changed_meanwhile', sheet: 'Kedu Cost' } },
  { from: 'workbook', failure: { reason: 'host_failed', code: 'GeneralException' } },
  { from: 'workbook', failure: { reason: 'cancelled' } },
  { from: 'service', failure: { reason: 'unreachable' } },
  { from: 'service', failure: { reason: 'silent', seconds: 30 } },
  { from: 'service', failure: { reason: 'unauthorised', sentence: 'Set KEDU_ACCESS_KEY.' } },
  { from: 'service', failure: { reason: 'too_large', sentence: '' } },
  { from: 'service', failure: { reason: 'refused', issues: [] } },
  { from: 'service', failure: { reason: 'busy' } },
  { from: 'service', failure: { reason: 'failed', status: 500 } },
  { from: 'service', failure: { reason: 'broken_stream' } },
  { from: 'service', failure: { reason: 'cancelled' } },
  { from: 'project', reason: 'no_usable_table' },
  { from: 'engine', reason: 'crashed' },
]

describe.each(failures)('trouble %j', failure => {
  it('says in both languages what happened and what was kept, and has a button that helps', () => {
    const { happened, kept } = troubleText(failure)
    for (const { en, zh } of [happened, kept]) {
      expect(en).toMatch(/^[A-Z“].*\.$/s)
      expect(en).not.toMatch(/undefined|\[object|please|invalid|error occurred/i)
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(zh).not.toMatch(/undefined|\[object/)
    }
    expect(['again', 'onDevice', 'settings', 'otherFiles']).toContain(remedyOf(failure))
  })
})

it('an access key that is missing leads to the settings, a failing service to this device', () => {
  expect(remedyOf({ from: 'service', failure: { reason: 'unauthorised', sentence: '' } })).toBe('settings')
  expect(remedyOf({ from: 'service', failure: { reason: 'failed', status: 500 } })).toBe('onDevice')
})
