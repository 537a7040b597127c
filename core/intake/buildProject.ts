/** Joins the collected rows to the Project. */
import type { RawFinding } from '../contract/finding.ts'
import type { LedgerEntry } from '../contract/ledger.ts'
import type { Project, SourceTable } from '../contract/project.ts'
import { cellFinder } from '../provenance.ts'
import { regionOf, weekendOf } from './calendarLabels.ts'
import type { PlacedLabel } from './context.ts'
import { actualEntries, joinBudget, joinLedger, TaskIndex, withHintedTasks } from './join.ts'
import { joinAbsences, joinContracts, joinProgress, withObligations } from './joinRows.ts'
import { ledgerForm } from './ledgerForm.ts'
import { withoutRepeats } from './repeatedBudgets.ts'
import { withoutRepeatedEntries } from './repeatedLedgers.ts'
import { joinBenefit } from './rows/readBenefit.ts'
import type { MatrixTable } from './rows/readMatrix.ts'
import { joinPartners } from './rows/readPartners.ts'
import { joinRates } from './rows/readRates.ts'
import { mergedSettings } from './rows/settingValue.ts'
import type { Rows } from './tableRows.ts'
import { projectBasis } from './taxBasis.ts'
import { parseNumberText } from './values/numbers.ts'

/** Matrices of several sheets are one: parties once, rows in order. */
function joinMatrices(matrices: readonly MatrixTable[]): Project['matrix'] {
  if (matrices.length === 0) return undefined
  const scheme = matrices.find(matrix => matrix.scheme !== undefined)?.scheme
  const legends = matrices.toReversed().flatMap(({ legend }) => (legend ? [legend] : []))
  return {
    ...(scheme !== undefined && { scheme }),
    ...(legends.length > 0 && { legend: Object.assign({}, ...legends) }),
    parties: [...new Set(matrices.flatMap(matrix => matrix.parties))],
    rows: matrices.flatMap(matrix => matrix.rows),
    partySources: Object.assign({}, ...matrices.toReversed().map(matrix => matrix.partySources)),
  }
}

/** A labelled total of actuals as one entry without task, where no ledger books cost. */
function labelledActual(labels: readonly PlacedLabel[], rows: Rows, date: string): LedgerEntry[] {
  const label = labels.find(({ name }) => name === 'actualTotal')
  if (
    !label ||
    rows.ledger.some(entry => entry.class === 'actual') ||
    rows.tasks.some(({ task }) => task.actualCost !== undefined)
  )
    return []
  const value = label.text ?? label.sheet.value(label.valueRow, label.valueColumn)
  const amount =
    typeof value === 'number' ? value : typeof value === 'string' ? parseNumberText(value)?.value : undefined
  if (amount === undefined) return []
  return [
    {
      date,
      class: 'actual',
      amount,
      source: label.sheet.place(label.valueRow, label.valueColumn),
    },
  ]
}

/** The Project of all rows, their references settled. */
export function buildProject(
  rows: Rows,
  tables: SourceTable[],
  header: Project['project'],
  labels: readonly PlacedLabel[],
  findings: RawFinding[],
): Project {
  const tasks = rows.tasks.map(draft => draft.task)
  const index = new TaskIndex(tasks)
  const cellOf = cellFinder(tables)
  const booked = withoutRepeatedEntries(rows.ledger, findings)
  const budget = joinBudget(rows.budget, index, booked, findings, cellOf)
  const budgetLines = withoutRepeats(budget.lines, findings)
  const actuals = actualEntries(rows.actuals, budget.accounts, booked, header.statusDate, findings)
  const ledger = [
    ...joinContracts(
      joinLedger(withHintedTasks(booked, rows.taskHints, index), index, budget.accounts, findings, cellOf),
      rows.contracts,
      cellOf,
      findings,
    ),
    ...actuals,
    ...labelledActual(labels, rows, header.statusDate),
  ]
  const matrix = joinMatrices(rows.matrices)
  const risks = rows.risks.map(risk =>
    risk.tasks ? { ...risk, tasks: risk.tasks.map(task => index.find(task) ?? task) } : risk,
  )
  const calendar = calendarOf(rows, labels)
  const benefit = joinBenefit(rows.flows, labels, findings)
  const settings = mergedSettings(rows.settings)
  const amountBasis = projectBasis(header.amountBasis, budgetLines, ledger, findings)
  return {
    project: { ...header, ...(amountBasis && { amountBasis }) },
    ...(calendar && { calendar }),
    tasks,
    ...filled({
      progress: joinProgress(rows.progress, index, findings),
      people: rows.people,
      absences: joinAbsences(rows.absences, rows.people, findings),
      authority: rows.authority,
    }),
    ...(matrix && { matrix }),
    ...(ledger.length > 0 && { ledger: ledgerForm(ledger) }),
    ...filled({
      budget: budgetLines,
      contracts: withObligations(rows.contracts, rows.obligations, findings),
      phasing: rows.phasing,
      risks,
      registers: rows.registers,
      partners: joinPartners(rows.partners),
      indicators: rows.indicators,
      rates: joinRates(rows.rates, header.currency, findings),
    }),
    ...(benefit && { benefit }),
    tables,
    ...(Object.keys(settings).length > 0 && { settings }),
  }
}

/** The lists that hold something. */
function filled<T extends Record<string, unknown[]>>(lists: T): Partial<T> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<T>
}

/** The working calendar: listed days, and what labelled cells say of weekend and region. */
function calendarOf(rows: Rows, labels: readonly PlacedLabel[]): Project['calendar'] {
  const weekend = weekendOf(labels)
  const region = regionOf(labels)
  if (rows.calendarDays.length === 0 && !weekend && !region) return undefined
  return {
    ...(weekend && { weekend }),
    ...(rows.calendarDays.length > 0 && { days: rows.calendarDays }),
    ...(region && { region }),
  }
}
