import { expect, it } from 'vitest'
import { analyse } from '../../core/analyse.ts'
import type { Project } from '../../core/contract/project.ts'

const project: Project = {
  project: { name: 'Plant', currency: 'CNY', statusDate: '2026-10-31' },
  tasks: [
    { id: '1', name: 'Walls', budget: 9600.5 },
    { id: '2', name: 'Roof', budget: 120 },
    { id: '3', name: 'Garden' },
    { id: '4', name: 'Paint', budget: 1 },
    { id: '5', name: 'Paint', budget: 2 },
  ],
  matrix: {
    parties: ['Li'],
    rows: [
      { id: '1', task: 'Walls', cells: { Li: 'R' } },
      { task: 'Roof', cells: { Li: 'R' } },
      { id: '3', task: 'Garden', cells: { Li: 'R' } },
      { task: 'Paint', cells: { Li: 'R' } },
    ],
  },
}

it('the budget of a task that nobody is accountable for is at stake, by id or by the only name, else nothing', () => {
  const findings = analyse(project).findings.filter(finding => finding.rule === 'raci/no-accountable')
  expect(findings.map(finding => [finding.subject.id, finding.amount])).toEqual([
    ['1', 9600.5],
    ['Roof', 120],
    ['3', undefined],
    ['Paint', undefined],
  ])
})
