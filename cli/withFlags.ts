/** Flags and the settings sheet on a Project. The order: flag, settings sheet, what the Project says, default. */
import type { Settings } from '../core/contract/settings.ts'
import type { SimulationFlags } from './command.ts'

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `project` is as it was sent; what is no object stays as it is and is refused by the schema later. */
export function withFlags(project: unknown, { seed, iterations }: SimulationFlags): unknown {
  if (!isFields(project) || (seed === undefined && iterations === undefined)) return project
  const simulation = { ...(seed !== undefined && { seed }), ...(iterations !== undefined && { iterations }) }
  return withSettings(project, { simulation })
}

/** Puts settings over those of the Project, group by group. */
export function withSettings<P extends { settings?: unknown }>(project: P, above: Settings): P {
  const below = isFields(project.settings) ? project.settings : {}
  const groups = Object.entries(above).map(([group, value]): [string, unknown] => {
    const present = below[group]
    return [group, isFields(value) && isFields(present) ? { ...present, ...value } : value]
  })
  return groups.length === 0 ? project : { ...project, settings: { ...below, ...Object.fromEntries(groups) } }
}
