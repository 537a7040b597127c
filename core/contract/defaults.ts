/** The defaults of the contract: what a Project means where it says nothing. */
import type { Project, ProjectHeader } from './project.ts'
import type { Settings } from './settings.ts'
import type { Task } from './task.ts'

const WEEKEND_DEFAULT = [6, 7]
const HOURS_PER_DAY_DEFAULT = 8
const CAPACITY_HOURS_PER_WEEK_DEFAULT = 40

/** Pairs of duties that one person should not hold both of. */
const DUTY_PAIRS_DEFAULT: [string, string][] = [
  ...pairs('approve', ['request', 'order', 'receive', 'pay', 'record', 'reconcile', 'supplier']),
  ...pairs('pay', ['request', 'order', 'receive', 'record', 'reconcile', 'supplier']),
  ...pairs('receive', ['order', 'record', 'reconcile']),
  ...pairs('record', ['reconcile']),
]

/** Limits of rules, by `rule area.name`; those of the sheets' traffic lights stand in core/report/thresholds.ts. */
const THRESHOLDS_DEFAULT: Record<string, number> = {
  /** Days between the first and the last purchase that count as one; practice of internal control. */
  'authority.splitWindowDays': 7,
  /** Shares of a person's capacity in a week: 85 to 100 % is amber, over it red (domain: workload). */
  'workload.fullShare': 0.85,
  'workload.overShare': 1,
  /** Shares and indices of the 14-point assessment (DCMA); 44 working days are two months. */
  'schedule.missingLogicShare': 0.05,
  'schedule.lagShare': 0.05,
  'schedule.finishToStartShare': 0.9,
  'schedule.constraintShare': 0.05,
  'schedule.longTaskDays': 44,
  'schedule.highFloatShare': 0.05,
  'schedule.highDurationShare': 0.05,
  'schedule.missedShare': 0.05,
  'schedule.criticalPathLengthIndex': 0.95,
  'schedule.baselineExecutionIndex': 0.95,
  /** Four weeks without work between two tasks is idle (contract). */
  'workload.idleWeeks': 4,
  /** Critical tasks in one hand; our convention. */
  'workload.singlePointTasks': 3,
  /** Cash before the first month, in major units of the project's currency (contract). */
  'cash.openingBalance': 0,
}

function pairs(duty: string, others: readonly string[]): [string, string][] {
  return others.map(other => [duty, other])
}

/**
 * The Project with every default of the contract filled in; what is stated stays. A ledger sent as a table is left as it
 * is: its columns are its own. Filling in twice changes nothing.
 */
export function withDefaults(project: Project): Project {
  const header = headerWithDefaults(project.project)
  const { people, contracts, ledger, budget } = project
  return {
    ...project,
    project: header,
    tasks: project.tasks.map(taskWithDefaults),
    ...(people && {
      people: people.map(person => ({ ...person, capacity: person.capacity ?? CAPACITY_HOURS_PER_WEEK_DEFAULT })),
    }),
    ...(contracts && { contracts: contracts.map(contract => contractWithDefaults(contract, header.amountBasis)) }),
    ...(Array.isArray(ledger) && { ledger: inBasis(ledger, header.amountBasis) }),
    ...(budget && { budget: inBasis(budget, header.amountBasis) }),
    calendar: { ...project.calendar, weekend: project.calendar?.weekend ?? WEEKEND_DEFAULT },
    ...(project.matrix && { matrix: { ...project.matrix, scheme: project.matrix.scheme ?? 'RACI' } }),
    ...(project.benefit && {
      benefit: { ...project.benefit, firstFlow: project.benefit.firstFlow ?? ('now' as const) },
    }),
    settings: settingsWithDefaults(project.settings ?? {}),
  }
}

/** A link that says no more than its task is finish-to-start without a lag. */
function taskWithDefaults(task: Task): Task {
  const { predecessors } = task
  if (!predecessors) return task
  return { ...task, predecessors: predecessors.map(link => ({ ...link, type: link.type ?? 'FS', lag: link.lag ?? 0 })) }
}

type Contract = NonNullable<Project['contracts']>[number]
type Basis = ProjectHeader['amountBasis']

function contractWithDefaults(contract: Contract, basis: Basis): Contract {
  return {
    ...contract,
    direction: contract.direction ?? 'payable',
    changes: contract.changes ?? 0,
    advance: contract.advance ?? 0,
    amountBasis: contract.amountBasis ?? basis,
  }
}

/** The basis of the project is that of each row which states none. */
function inBasis<T extends { amountBasis?: Basis }>(rows: readonly T[], basis: Basis): T[] {
  return rows.map(row => (row.amountBasis === undefined ? { ...row, amountBasis: basis } : row))
}

function headerWithDefaults(header: ProjectHeader) {
  return {
    ...header,
    kind: header.kind ?? 'internal',
    amountBasis: header.amountBasis ?? 'net',
    durationUnit: header.durationUnit ?? 'working',
    hoursPerDay: header.hoursPerDay ?? HOURS_PER_DAY_DEFAULT,
  } satisfies ProjectHeader
}

function settingsWithDefaults(settings: Settings): Settings {
  return {
    ...settings,
    raci: {
      ...settings.raci,
      responsibleMax: settings.raci?.responsibleMax ?? 3,
      consultedMax: settings.raci?.consultedMax ?? 4,
      informedMax: settings.raci?.informedMax ?? 6,
      sharedAccountable: settings.raci?.sharedAccountable ?? false,
      accountableImpliesResponsible: settings.raci?.accountableImpliesResponsible ?? false,
    },
    duties: {
      ...settings.duties,
      pairs: settings.duties?.pairs ?? DUTY_PAIRS_DEFAULT,
      scope: settings.duties?.scope ?? 'document',
    },
    thresholds: { ...THRESHOLDS_DEFAULT, ...settings.thresholds },
    periods: { ...settings.periods, financialYearStartMonth: settings.periods?.financialYearStartMonth ?? 1 },
    riskScheme: settings.riskScheme ?? { method: 'product' },
    simulation: {
      ...settings.simulation,
      iterations: settings.simulation?.iterations ?? 5_000,
      seed: settings.simulation?.seed ?? 1,
      percentiles: settings.simulation?.percentiles ?? [5, 10, 20, 50, 80, 90, 95],
    },
  }
}
