/** Earned value and cost of a project: the `cost` part of the Report and its findings. */
import type { Cost } from '../contract/costReport.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { PartnersReport } from '../contract/partnersReport.ts'
import type { ProjectMoney } from '../projectMoney.ts'
import { benefitPart } from './benefit.ts'
import { cashOf } from './cash.ts'
import { contractsPart } from './contracts.ts'
import { controlOf } from './control.ts'
import {
  budgetLineExclusions,
  contractExclusions,
  doubleCountFindings,
  exclusionFindings,
  measureFindings,
  progressFinding,
  statedFindings,
} from './costFindings.ts'
import { earnedScheduleOf } from './earnedSchedule.ts'
import { forecasts } from './forecasts.ts'
import { beyondLeaves, leafFigures } from './leafFigures.ts'
import { measuresOf } from './measures.ts'
import { partnersOf } from './partners.ts'
import { projectMoney } from './projectMoney.ts'
import { type CostInput, type CostReading, readCost } from './reading.ts'
import { roundedAmounts } from './roundedAmounts.ts'
import { type LeafFigures, totalFigures, totalMeasures } from './totals.ts'
import { ledgerFacts } from './warningFacts.ts'
import { warningPlaces } from './warningPlaces.ts'
import { earlyWarnings } from './warnings.ts'

export interface CostAnswer {
  /** Null without a task, an entry, a budget line, a contract or a cost-benefit study to speak of. */
  cost: Cost | null
  /** Null without partners. */
  partners: PartnersReport | null
  money: ProjectMoney | null
  findings: RawFinding[]
}

/** Analyses the money of a project. */
export function analyseCost(input: CostInput): CostAnswer {
  const { project, entries, cellOf } = input
  const rows = project.tasks.length + entries.length + (project.budget?.length ?? 0) + (project.contracts?.length ?? 0)
  const { currency } = project.project
  const reading = readCost(input)
  const venture = partnersOf(reading)
  if (rows === 0 && project.benefit === undefined && project.phasing === undefined) {
    return { cost: null, partners: venture.partners, money: null, findings: venture.findings }
  }
  const leaves = leafFigures(reading)
  const totals = totalFigures(leaves, beyondLeaves(leaves, reading))
  const { findings: controlFindings, ...control } = controlOf(reading)
  const cash = cashOf(reading)
  const contracts = contractsPart(reading)
  const tasks = leaves.map(({ task, figures }) => ({ id: task.id, ...measuresOf(figures, currency) }))
  const study = benefitPart(project, cellOf)
  const parts = {
    totals: totalMeasures(totals, leaves, currency),
    tasks,
    periods: [],
    forecasts: forecasts(totals, currency),
    earnedSchedule: earnedScheduleOf(reading, leaves),
    ...control,
    contracts: contracts.contracts,
    cashFlow: cash.cashFlow,
    cash: cash.cash,
    benefit: study.benefit,
  } satisfies Omit<Cost, 'warnings'>
  const early = earlyWarnings({
    cost: parts,
    partners: venture.partners,
    facts: ledgerFacts(reading),
    project,
    cellOf,
    placeOf: warningPlaces(reading),
  })
  const cost: Cost = { ...parts, warnings: early.warnings }
  return {
    cost,
    partners: venture.partners,
    money: moneyOf(reading, leaves),
    findings: [
      ...findingsOf(reading, leaves, cost),
      ...controlFindings,
      ...cash.findings,
      ...contracts.findings,
      ...venture.findings,
      ...study.findings,
      ...early.findings,
    ],
  }
}

function moneyOf({ project, groups, costs, open, amounts }: CostReading, leaves: readonly LeafFigures[]) {
  return projectMoney({
    currency: project.project.currency,
    statusDate: project.project.statusDate,
    tasks: leaves.map(({ task, figures }) => ({ id: task.id, ...figures })),
    groups,
    costs,
    open,
    contracts: project.contracts ?? [],
    amounts,
  })
}

function findingsOf(reading: CostReading, leaves: readonly LeafFigures[], cost: Cost): RawFinding[] {
  const { project, entries, cellOf } = reading
  const { currency, amountBasis = 'net' } = project.project
  const header = { currency, basis: amountBasis }
  const ofTasks = leaves.flatMap(({ task }, index) => {
    const measures = cost.tasks[index]
    const source = cellOf(task.source, 'actual', 'percentComplete')
    return measures ? measureFindings({ kind: 'task', id: task.id, label: task.name }, measures, currency, source) : []
  })
  const ofProgress = project.tasks.flatMap(task => progressFinding(task, reading.progressOf(task), cellOf))
  const ofStated = leaves.flatMap(({ task, figures }) => statedFindings(task, figures, currency, cellOf))
  const total = { kind: 'project' as const, id: 'project', label: project.project.name }
  const ofProject = measureFindings(total, cost.totals, currency, undefined).filter(
    finding => !ofTasks.some(other => other.rule === finding.rule),
  )
  return [
    ...ofProgress,
    ...ofStated,
    ...doubleCountFindings(reading.leaves, reading.actuals, currency, cellOf),
    ...ofTasks,
    ...ofProject,
    ...exclusionFindings(entries, reading.amounts, header, cellOf),
    ...budgetLineExclusions(project.budget ?? [], reading.amounts, header, cellOf),
    ...contractExclusions(project.contracts ?? [], reading.amounts, header, cellOf),
    ...roundedAmounts(project, entries),
  ]
}
