import { describe, expect, it } from 'vitest'
import { departmentCoverage } from '../../../addin/engine/departmentCoverage.ts'
import type { PolicyRule } from '../../../core/contract/settings.ts'
import { reportOf, taskOf } from '../../core/project.ts'

const tasks = [taskOf({ id: 'T1', name: 'Contract review', phase: 'Build', owner: 'Ann Lee' })]
const people = [{ name: 'Ann Lee', department: 'PMO' }]
const coverageOf = (policy: PolicyRule[]) => departmentCoverage(reportOf({ tasks, people, settings: { policy } }))

const demand = (department: string, phase: string): PolicyRule => ({ department, phase, requiredRole: 'any' })

describe('the departments that the policy wants', () => {
  it('are none without a policy', () => {
    expect(coverageOf([])).toEqual([])
  })

  it('stand with what is missing from each, most missing first', () => {
    const found = coverageOf([demand('PMO', 'Build'), demand('Legal', 'Build'), demand('法务部', 'Close')])
    expect(found.map(({ id, missing }) => [id, missing.length])).toEqual([
      ['legal', 2],
      ['pmo', 0],
    ])
    expect(found[0]?.missing.map(finding => finding.rule)).toEqual(Array(2).fill('coverage/department-missing'))
  })

  it('keep the name that the policy gives them first', () => {
    expect(coverageOf([demand('集团财务部', 'Build'), demand('Finance', 'Close')]).map(({ name }) => name.zh)).toEqual([
      '集团财务部',
    ])
  })
})
