/** Projects for tests: a small header, and whatever a test is about. */
import { analyse } from '../../core/analyse.ts'
import type { Cost, MeasureName } from '../../core/contract/costReport.ts'
import type { Finding } from '../../core/contract/finding.ts'
import type { Project } from '../../core/contract/project.ts'
import type { Report, Responsibility, RiskReport } from '../../core/contract/report.ts'
import type { Task } from '../../core/contract/task.ts'

type Parts = Partial<Omit<Project, 'project'>> & { project?: Partial<Project['project']> }

/** CNY, status date Tuesday 2026-06-30. */
export function projectOf({ project, ...parts }: Parts = {}): Project {
  return {
    project: { name: 'Bridge', currency: 'CNY', statusDate: '2026-06-30', ...project },
    tasks: [],
    ...parts,
  }
}

/** A task with id and name T1 unless said otherwise. */
export const taskOf = (task: Partial<Task> = {}): Task => ({ id: 'T1', name: task.id ?? 'T1', ...task })

export const reportOf = (parts: Parts): Report => analyse(projectOf(parts))

/** The findings of one rule, or of one area when it ends with a slash. */
export function findingsOf(parts: Parts, rule: string): Finding[] {
  return reportOf(parts).findings.filter(finding => finding.rule === rule || finding.area === rule.replace(/\/$/, ''))
}

/** The subjects of the findings of one rule. */
export const subjectsOf = (parts: Parts, rule: string): string[] =>
  findingsOf(parts, rule).map(finding => finding.subject.id)

export function costOf(parts: Parts): Cost {
  const { cost } = reportOf(parts)
  if (!cost) throw new Error('The report has no cost part')
  return cost
}

/** The measures of one task, T1 by default. */
export function measuresOf(parts: Parts, id = 'T1'): Cost['tasks'][number] {
  const found = costOf(parts).tasks.find(task => task.id === id)
  if (!found) throw new Error(`No measures of ${id}`)
  return found
}

/** Why a measure of a task, or of the total, is missing. */
export function reasonsOf(measures: Cost['totals'], measure: MeasureName): string[] {
  return measures.missing.filter(entry => entry.measure === measure).map(entry => entry.reason)
}

export function responsibilityOf(parts: Parts): Responsibility {
  const { responsibility } = reportOf(parts)
  if (!responsibility) throw new Error('The report has no responsibility part')
  return responsibility
}

export function riskOf(parts: Parts): RiskReport {
  const { risk } = reportOf(parts)
  if (!risk) throw new Error('The report has no risk part')
  return risk
}
