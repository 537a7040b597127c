/** The defaults of the contract: what a Project means where it says nothing. */
import type { Project, ProjectHeader } from './project.ts'
import type { Settings } from './settings.ts'

const WEEKEND_DEFAULT = [6, 7]
const HOURS_PER_DAY_DEFAULT = 8

/** Pairs of duties that one person should not hold both of. */
const DUTY_PAIRS_DEFAULT: [string, string][] = [
  ...pairs('approve', ['request', 'order', 'receive', 'pay', 'record', 'reconcile', 'supplier']),
  ...pairs('pay', ['request', 'order', 'receive', 'record', 'reconcile', 'supplier']),
  ...pairs('receive', ['order', 'record', 'reconcile']),
  ...pairs('record', ['reconcile']),
]

function pairs(duty: string, others: readonly string[]): [string, string][] {
  return others.map(other => [duty, other])
}

/**
 * The Project with every default of header, calendar, matrix and settings filled in; what is stated stays. Rows are the
 * same objects as before. Filling in twice changes nothing.
 */
export function withDefaults(project: Project): Project {
  return {
    ...project,
    project: headerWithDefaults(project.project),
    calendar: { ...project.calendar, weekend: project.calendar?.weekend ?? WEEKEND_DEFAULT },
    ...(project.matrix && { matrix: { ...project.matrix, scheme: project.matrix.scheme ?? 'RACI' } }),
    ...(project.benefit && {
      benefit: { ...project.benefit, firstFlow: project.benefit.firstFlow ?? ('now' as const) },
    }),
    settings: settingsWithDefaults(project.settings ?? {}),
  }
}

function headerWithDefaults(header: ProjectHeader): ProjectHeader {
  return {
    ...header,
    kind: header.kind ?? 'internal',
    amountBasis: header.amountBasis ?? 'net',
    durationUnit: header.durationUnit ?? 'working',
    hoursPerDay: header.hoursPerDay ?? HOURS_PER_DAY_DEFAULT,
  }
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
    duties: { pairs: settings.duties?.pairs ?? DUTY_PAIRS_DEFAULT, scope: settings.duties?.scope ?? 'document' },
    riskScheme: settings.riskScheme ?? { method: 'product' },
    simulation: {
      ...settings.simulation,
      iterations: settings.simulation?.iterations ?? 5_000,
      seed: settings.simulation?.seed ?? 1,
      percentiles: settings.simulation?.percentiles ?? [5, 10, 20, 50, 80, 90, 95],
    },
  }
}
