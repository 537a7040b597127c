/** Findings as a table that a reviewer works through: remark and disposition are theirs and stay. */
import type { Finding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import type { Report } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import { areaName, headers, projectWord, resolvedSeverity, severityWords, stateWords } from '../messages/sheets.ts'
import { columnsIn, filled, type Language, moneyFormat } from './columns.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'

/** The sheet of findings, in the report's order: errors first, then by money at stake. */
export function findingsSheet(report: Report, language: Language): SheetModel {
  const { text, sentence, number } = columnsIn(language)
  const people = owners(report.project)
  const money = moneyFormat(report.project.project.currency)
  const columns = [
    filled<Finding>(
      text('severity', headers.severity, 11, { whenGone: { value: resolvedSeverity[language] } }),
      f => severityWords[f.severity][language],
    ),
    filled<Finding>(text('area', headers.area, 14), f => areaName(f.area)[language]),
    filled<Finding>(text('subject', headers.subject, 16), f =>
      f.subject.kind === 'project' ? projectWord[language] : f.subject.id,
    ),
    filled<Finding>(sentence('sentence', headers.sentence, 60), f => f.message[language]),
    filled<Finding>(number('amount', headers.amount, money, 16), f => f.amount ?? null),
    filled<Finding>(text('sheet', headers.sheet, 16), f => sheetOf(f.source)),
    filled<Finding>(text('cell', headers.cell, 8), f => f.source?.cell ?? null),
    filled<Finding>(text('owner', headers.owner, 16), f => people(f).owner ?? null),
    filled<Finding>(text('department', headers.department, 16), f => people(f).department ?? null),
    filled<Finding>(
      text('state', headers.state, 10, { whenGone: { value: stateWords.resolved[language] } }),
      () => stateWords.open[language],
    ),
    filled<Finding>(sentence('disposition', headers.disposition, 20, { ownedByUser: true }), () => null),
    filled<Finding>(sentence('remark', headers.remark, 30, { ownedByUser: true }), () => null),
    filled<Finding>(text('rule', headers.rule, 26), f => f.rule),
    filled<Finding>(text('id', headers.findingId, 18), f => f.id),
  ]
  const table = tableModel('KeduFindings', 'id', columns, report.findings)
  return sheetModel('findings', language, reportLines('findings', report), [table])
}

/** The sheet, with its file where it is not this one. */
const sheetOf = (source: Finding['source']) =>
  source?.workbook === undefined ? (source?.sheet ?? null) : `[${source.workbook}]${source.sheet}`

interface Responsible {
  owner?: string | undefined
  department?: string | undefined
}

/** Who answers for the subject of a finding, as far as the project says. */
function owners(project: Project): (finding: Finding) => Responsible {
  const departments = new Map((project.people ?? []).map(person => [person.name, person.department]))
  const byKind: Record<string, Map<string, Responsible>> = {
    task: new Map(project.tasks.map(task => [task.id, task])),
    risk: new Map((project.risks ?? []).map(risk => [risk.id, risk])),
    contract: new Map((project.contracts ?? []).map(contract => [contract.id, contract])),
    register: new Map((project.registers ?? []).map(row => [row.id, row])),
    person: new Map((project.people ?? []).map(person => [person.name, { owner: person.name }])),
    party: new Map((project.people ?? []).map(person => [person.name, { owner: person.name }])),
  }
  return ({ subject }) => {
    if (subject.kind === 'department') return { department: subject.id }
    const known = byKind[subject.kind]?.get(subject.id)
    if (!known) return {}
    const { owner } = known
    return { owner, department: known.department ?? (owner ? departments.get(owner) : undefined) }
  }
}
