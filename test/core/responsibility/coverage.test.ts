import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PolicyRule } from '../../../core/contract/settings.ts'
import { DEPARTMENTS, departmentIdentity } from '../../../core/departments.ts'
import { SHIPPED_DUTIES, shippedCatalogue } from '../../../core/messages/duties/catalogue.ts'
import { dutyLinks } from '../../../core/responsibility/dutyLinks.ts'
import { findingsOf, reportOf, responsibilityOf } from '../project.ts'

const tasks = [
  { id: 'T1', name: 'Review the supply contract', phase: 'Contracting', owner: 'Ann' },
  { id: 'T2', name: '供应商招标', phase: '采购', department: '采购供应部' },
  { id: 'P', name: 'Building works' },
  { id: 'T3', name: 'Piles', parent: 'P', owner: 'Bo' },
]
const people = [
  { name: 'Ann', department: '法务部' },
  { name: 'Bo', department: 'Civil' },
]
const covered = (policy: Partial<PolicyRule>[], more = {}) =>
  responsibilityOf({
    tasks,
    people,
    settings: { policy: policy.map(rule => ({ requiredRole: 'any', ...rule })) },
    ...more,
  }).coverage.map(({ met, tasks: ids }) => [met, ...ids])

describe('the duty catalogue', () => {
  test('has a duty for each statement of what departments do', () => {
    const statements: Record<string, string> = {
      pmo: 'method resourcing schedule quality risks training lessons',
      hr: 'skills staffing performance growth conflict',
      finance: 'budget funding spend benefit cash-flow warning audit',
      procurement: 'needs selection performance contracts policy',
      sales: 'demand feedback',
      marketing: 'positioning promotion',
      research: 'feasibility design prototype test',
      service: 'training complaints levels',
      legal: 'contracts property disputes compliance training',
      sponsor: 'goals feasibility initiation',
      business: 'requirements acceptance',
      venture: 'selection agreement supervision reports settlement',
      partner: 'capital share',
    }
    const wanted = Object.entries(statements).flatMap(([area, duties]) => duties.split(' ').map(of => `${area}-${of}`))
    expect(SHIPPED_DUTIES.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted())
  })

  test('gives every duty a department, names and words in both languages, and each id once', () => {
    for (const { id, department, name, words } of SHIPPED_DUTIES) {
      expect(Object.keys(DEPARTMENTS), id).toContain(department)
      expect(
        [name.en, name.zh, ...words].every(text => text.trim() !== ''),
        id,
      ).toBe(true)
      expect(words.some(word => /\p{Script=Han}/u.test(word)) && words.some(word => /[a-z]/.test(word)), id).toBe(true)
    }
    expect(new Set(SHIPPED_DUTIES.map(({ id }) => id)).size).toBe(SHIPPED_DUTIES.length)
  })

  test.each([
    ['集团财务部', 'finance'],
    ['Accounting', 'finance'],
    ['法律合规部', 'legal'],
    ['客户服务中心', 'customerService'],
    ['R&D', 'research'],
    ['Human Resources', 'humanResources'],
    ['Marketing', 'marketing'],
    ['安全部', '安全部'],
  ])('%s is the department %s', (name, identity) => {
    expect(departmentIdentity(name)).toBe(identity)
  })

  test('tasks are linked by their duty column, else by the longest word of their name', () => {
    const links = dutyLinks(undefined)
    expect(links.of({ name: 'Review of the supply contracts' })).toEqual(['legal-contracts'])
    expect(links.of({ name: '用户培训与上线' })).toEqual(['service-training'])
    expect(links.of({ name: 'Piles' })).toEqual([])
    expect(links.of({ name: 'Piles', duty: 'Contract review; 立项' })).toEqual([
      'legal-contracts',
      'sponsor-initiation',
    ])
    expect(links.of({ name: 'Piles', duty: 'Blasting' })).toEqual(['blasting'])
  })

  test('a catalogue of the project takes the place of the shipped one', () => {
    const links = dutyLinks({
      duties: { catalogue: [{ id: 'D1', name: 'Piling', department: 'Civil', words: ['pile'] }] },
    })
    expect(links.of({ name: 'Piles' })).toEqual(['D1'])
    expect(links.of({ name: 'Contract review' })).toEqual([])
    expect(dutyLinks({ duties: { catalogue: shippedCatalogue('zh') } }).named('合同审查')?.department).toBe('法务部')
  })
})

describe('coverage', () => {
  test('is empty without a policy', () => {
    expect(covered([])).toEqual([])
  })

  test('is met by the people of the department, by the task’s department, in either language', () => {
    expect(
      covered([
        { duty: 'Contract review', department: 'Legal' },
        { duty: '供应商选择', department: 'Procurement' },
        { duty: 'legal-contracts' },
        { phase: 'building works', department: 'civil', requiredRole: 'A' },
      ]),
    ).toEqual([
      [true, 'T1'],
      [true, 'T2'],
      [true, 'T1'],
      [true, 'T3'],
    ])
  })

  test('a missing department names phase, duty, role and the tasks that should carry it, at their cell', () => {
    const source = { sheet: 'Plan', cell: 'B2' }
    const [found, ...others] = findingsOf(
      {
        tasks: tasks.map(task => ({ ...task, source })),
        people,
        settings: {
          policy: [{ phase: 'Contracting', duty: 'legal-contracts', department: 'Finance', requiredRole: 'C' }],
        },
      },
      'coverage/',
    )
    expect(others).toEqual([])
    expect(found).toMatchObject({
      rule: 'coverage/department-missing',
      severity: 'warning',
      subject: { kind: 'department', id: 'Finance' },
      source,
    })
    expect(found?.message).toEqual({
      en: 'Finance is missing in Contracting as C for contract review: Review the supply contract.',
      zh: '在“Contracting”阶段缺少Finance（C）承担“合同审查”：Review the supply contract。',
    })
  })

  test('a duty that no task carries is said to be in no task, with the tasks of its phase, if it has one', () => {
    const missing = (phase?: string) => {
      const rule = { duty: 'legal-disputes', department: 'Legal', requiredRole: 'A', ...(phase && { phase }) }
      return findingsOf({ tasks, people, settings: { policy: [rule] } }, 'coverage/').map(({ message }) => message.en)
    }
    expect(missing()).toEqual(['Legal is missing as A for disputes; no task carries this duty.'])
    expect(missing('Contracting')).toEqual([
      'Legal is missing in Contracting as A for disputes; no task carries this duty: Review the supply contract.',
    ])
  })

  test('rows of the matrix decide where there are some; who does the work has been asked too', () => {
    const matrix = {
      parties: ['法务部', 'Finance', 'PMO'],
      rows: [{ id: 'T1', task: 'Review the supply contract', cells: { 法务部: 'R', Finance: 'I', PMO: 'A' } }],
    }
    const roles = (department: string, requiredRole: string) =>
      covered([{ duty: 'legal-contracts', department, requiredRole }], { matrix })[0]?.[0]
    expect(['R', 'C', 'I', 'any', 'A'].map(role => roles('Legal', role))).toEqual([true, true, true, true, false])
    expect(['I', 'C'].map(role => roles('Finance', role))).toEqual([true, false])
    expect(roles('PMO', 'A')).toBe(true)
  })

  test('会签 of the Chinese scheme is asked of the department that holds it', () => {
    const matrix = {
      scheme: 'zh',
      parties: ['财务部', '工程部'],
      rows: [{ task: '合同评审', cells: { 财务部: '会签', 工程部: '主责' } }],
    }
    const policy = ['会签', '审批'].map(requiredRole => ({ duty: '合同审查', department: '财务部', requiredRole }))
    expect(responsibilityOf({ matrix, settings: { policy } }).coverage.map(({ met }) => met)).toEqual([true, false])
  })

  test('a rule about another type of project is none of this one', () => {
    const policy = [{ projectType: 'Joint Venture', duty: 'venture-agreement' }]
    expect(covered(policy)).toEqual([])
    expect(covered(policy, { project: { type: 'joint venture' } })).toHaveLength(1)
  })

  test('the order of tasks, people and rules changes nothing', () => {
    const policy = [
      { phase: 'Contracting', department: 'Finance', requiredRole: 'any' },
      { duty: '供应商选择', requiredRole: 'any' },
      { department: 'Civil', requiredRole: 'R' },
    ]
    const ids = (parts: object) =>
      reportOf(parts)
        .findings.filter(({ area }) => area === 'coverage')
        .map(({ id }) => id)
        .toSorted()
    const expected = ids({ tasks, people, settings: { policy } })
    const shuffled = <T>(items: readonly T[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })
    fc.assert(
      fc.property(shuffled(tasks), shuffled(people), shuffled(policy), (t, p, rules) => {
        expect(ids({ tasks: t, people: p, settings: { policy: rules } })).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })
})
