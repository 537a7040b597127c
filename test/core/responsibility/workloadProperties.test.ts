import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsOf, reportOf, responsibilityOf, taskOf } from '../project.ts'

const workloadFindings = (parts: Parameters<typeof findingsOf>[0]) => findingsOf(parts, 'workload/')

describe('workload as a whole', () => {
  const day = fc.integer({ min: 0, max: 120 })
  const iso = (offset: number) => new Date(Date.UTC(2026, 4, 1 + offset)).toISOString().slice(0, 10)
  const plan = fc.array(
    fc.record({
      start: day,
      length: fc.nat(40),
      effort: fc.nat(200),
      owner: fc.constantFrom('Li', 'Wang', 'Li, Wang'),
    }),
    { minLength: 1, maxLength: 15 },
  )
  const absence = fc.array(fc.record({ person: fc.constantFrom('Li', 'Wang'), from: day, length: fc.nat(20) }), {
    maxLength: 5,
  })
  const partsOf = (
    rows: { start: number; length: number; effort: number; owner: string }[],
    away: { person: string; from: number; length: number }[],
    renamed = (name: string) => name,
  ) => ({
    tasks: rows.map(({ start, length, effort, owner }, at) =>
      taskOf({
        id: `T${at}`,
        owner: owner.split(', ').map(renamed).join(', '),
        effort,
        start: iso(start),
        finish: iso(start + length),
      }),
    ),
    people: ['Li', 'Wang'].map(name => ({ name: renamed(name) })),
    absences: away.map(({ person, from, length }) => ({
      person: renamed(person),
      from: iso(from),
      to: iso(from + length),
    })),
    calendar: { region: 'CN' },
  })

  test('loses no hour: the weeks of all people add up to the effort', () => {
    fc.assert(
      fc.property(plan, absence, (rows, away) => {
        const { workload } = responsibilityOf(partsOf(rows, away))
        const sum = workload.reduce((total, { hours }) => total + hours, 0)
        expect(sum).toBeCloseTo(
          rows.reduce((total, { effort }) => total + effort, 0),
          6,
        )
      }),
    )
  })

  test('raises the same whatever the order of tasks, people and absences', () => {
    const keys = (parts: ReturnType<typeof partsOf>) =>
      workloadFindings(parts)
        .map(({ id, params }) => JSON.stringify([id, params]))
        .sort()
    fc.assert(
      fc.property(plan, absence, (rows, away) => {
        const parts = partsOf(rows, away)
        const { tasks, people, absences, calendar } = parts
        const turned = {
          tasks: tasks.toReversed(),
          people: people.toReversed(),
          absences: absences.toReversed(),
          calendar,
        }
        expect(keys(turned)).toEqual(keys(parts))
      }),
      { numRuns: 50 },
    )
  })

  test('renaming everybody changes only the names', () => {
    const renamed = (name: string) => `${name} Two`
    const told = (parts: ReturnType<typeof partsOf>) =>
      workloadFindings(parts).map(({ rule, params }) => JSON.stringify([rule, params]).replaceAll(' Two', ''))
    fc.assert(
      fc.property(plan, absence, (rows, away) => {
        expect(told(partsOf(rows, away, renamed))).toEqual(told(partsOf(rows, away)))
      }),
      { numRuns: 50 },
    )
  })

  test('20,000 tasks of 100 people stay quick', () => {
    const people = Array.from({ length: 100 }, (_, at) => ({ name: `Person ${at}`, skills: ['a'] }))
    const tasks = Array.from({ length: 20_000 }, (_, at) =>
      taskOf({
        id: `T${at}`,
        owner: `Person ${at % 100}, Person ${(at * 7 + 1) % 100}`,
        start: iso(at % 300),
        finish: iso((at % 300) + 30),
        skill: 'b',
      }),
    )
    const absences = people.map(({ name }, at) => ({ person: name, from: iso(at), to: iso(at + 14) }))
    const started = performance.now()
    const { responsibility } = reportOf({ tasks, people, absences })
    expect(responsibility?.workload.length).toBeGreaterThan(3000)
    // The whole analysis, generously: the limit is there to find work that grows with tasks × people.
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})
