import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingReason } from '../../../core/messages/missingReasons.ts'
import { missingText, missingTextOf } from '../../../core/report/missingText.ts'

/** Reasons that the engines write into their sources, on the lines in which a figure goes missing. */
function reasonsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => readFileSync(`${folder}/${name}`, 'utf8').split('\n'))
    .filter(line => /reason: '|\bmissing\(|\bunknown\(/.test(line))
    .flatMap(line => [...line.matchAll(/'([a-z]+(?:_[a-z0-9]+)+)'/g)].map(match => match[1] ?? ''))
}

const reasons = [...new Set(['core/cost', 'core/risk'].flatMap(reasonsOf))]

test('the engines give reasons', () => {
  expect(reasons).toEqual(
    expect.arrayContaining(['no_budget', 'nothing_planned', 'outside_scale', 'progress_below_zero']),
  )
})

test.each([...reasons, 'complete', 'partial', 'no_detectability', 'mixed_tax_basis'])(
  'the reason %s has words in both languages',
  reason => {
    const { en, zh } = missingReason(reason)
    expect(en).not.toMatch(/_|not computed/)
    expect(zh).not.toMatch(/[a-z_]/)
  },
)

test('a total that no task has a part in gives its reason once, without counting the tasks', () => {
  const missing = [
    { measure: 'plannedValue', reason: 'no_budget' },
    { measure: 'plannedValue', reason: 'no_budget', task: 'T1' },
    { measure: 'actualCost', reason: 'no_actuals', task: 'T1' },
  ] as const
  expect(missingTextOf(missing, 'plannedValue', 'en')).toBe('No budget is given')
  expect(missingText(missing, 'en')).toBe('AC: without T1: no actual cost is booked; PV: no budget is given')
})
