import { describe, expect, it } from 'vitest'
import type { EngineFailure } from '../../../addin/engine/protocol.ts'
import { exactMoney, longDate, ratio, shortMoney } from '../../../addin/taskpane/amounts.ts'
import { cellTarget } from '../../../addin/taskpane/cellTarget.ts'
import { groupFindings } from '../../../addin/taskpane/groups.ts'
import { languageOf } from '../../../addin/taskpane/languageOf.ts'
import { stepText } from '../../../addin/taskpane/stepText.ts'
import { remedyOf, troubleText } from '../../../addin/taskpane/troubleText.ts'
import type { Finding, Severity } from '../../../core/contract/finding.ts'

describe('money', () => {
  const plain = { language: 'en', currency: 'CNY', unit: null } as const

  it('is short, with the exact figure beside it', () => {
    expect(shortMoney(18_400_000, plain)).toBe('¥18.4M')
    expect(exactMoney(18_400_000.5, plain)).toBe('CN¥18,400,000.50')
    expect(shortMoney(1_260_000, { ...plain, language: 'zh' })).toBe('¥126万')
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

  it('are titled by the sentence of a single finding, and by the rule for several', () => {
    expect(groupFindings([finding('a', 'error')], rules)[0]?.title.en).toBe('message of a')
    expect(groupFindings([finding('a', 'error'), finding('a', 'error')], rules)[0]?.title.en).toBe('rule a')
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
