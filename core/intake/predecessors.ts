/** Predecessor cells: "2FS+3d", "1.1, 1.2", row numbers, WBS numbers or names, whichever resolves most. */
import type { Task } from '../contract/task.ts'
import { joinKey } from './normalise.ts'
import type { TaskDraft } from './rows/readPlan.ts'
import { DURATION_UNITS } from './words/units.ts'

type Link = NonNullable<Task['predecessors']>[number]
export interface PredecessorToken {
  reference: string
  type?: Link['type']
  lag?: number
}

const TYPES: Record<string, NonNullable<Link['type']>> = {
  fs: 'FS',
  ss: 'SS',
  ff: 'FF',
  sf: 'SF',
  '完成-开始': 'FS',
  '开始-开始': 'SS',
  '完成-完成': 'FF',
  '开始-完成': 'SF',
}
const LINK =
  /^(.+?)\s*[(（[]?(fs|ss|ff|sf|完成-开始|开始-开始|完成-完成|开始-完成)[)）\]]?\s*(?:([+\-−])\s*(\d+(?:\.\d+)?)\s*([a-z\u4e00-\u9fff]*))?\s*$/i
const LAG_ONLY = /^(.+?)\s*([+−-])\s*(\d+(?:\.\d+)?)\s*(d|days?|天|w|wks?|weeks?|周|h|hrs?|hours?|小时)$/i

function lagDays(sign: string | undefined, amount: string | undefined, unit: string | undefined): number | undefined {
  if (!amount) return undefined
  const named = DURATION_UNITS[(unit ?? '').toLowerCase()] ?? 'day'
  const days = Number(amount) * (named === 'week' ? 5 : named === 'month' ? 20 : named === 'hour' ? 1 / 8 : 1)
  return sign === '+' ? days : -days
}

/** One link of a cell: its reference with type and lag (in days). */
export function parseLink(text: string): PredecessorToken {
  const typed = LINK.exec(text)
  if (typed?.[1] && typed[2]) {
    const type = TYPES[typed[2].toLowerCase()]
    const lag = lagDays(typed[3], typed[4], typed[5])
    return { reference: typed[1].trim(), ...(type && { type }), ...(lag !== undefined && { lag }) }
  }
  const lagged = LAG_ONLY.exec(text)
  if (lagged?.[1]) {
    const lag = lagDays(lagged[2], lagged[3], lagged[4])
    return { reference: lagged[1].trim(), ...(lag !== undefined && { lag }) }
  }
  return { reference: text.trim() }
}

const NONE = /^(-+|–|—|n\/?a|none|nil|无|\/|start|开始)$/i
const splitLinks = (text: string) =>
  text
    .split(/[,;，；、\n&]|\s+(?=\d)|\band\b/)
    .map(part => part.trim())
    .filter(part => part !== '' && !NONE.test(part))

/** What a reference may mean: reference text → id. */
type Resolver = ReadonlyMap<string, string>

function resolvers(drafts: readonly TaskDraft[]): Resolver[] {
  const byId = new Map<string, string>()
  const byWbs = new Map<string, string>()
  const byPosition = new Map<string, string>()
  const byRow = new Map<string, string>()
  const byName = new Map<string, string>()
  for (const { task, idText, position, sheetRow } of drafts) {
    const put = (map: Map<string, string>, key: string | undefined) => {
      if (key !== undefined && !map.has(key)) map.set(key, task.id)
    }
    put(byId, idText?.toLowerCase())
    put(byId, task.id.toLowerCase())
    put(byWbs, task.wbs?.replace(/\.$/, '').toLowerCase())
    put(byPosition, String(position))
    put(byRow, String(sheetRow))
    put(byName, joinKey(task.name))
  }
  return [byId, byWbs, byName, byPosition, byRow]
}

const lookup = (resolver: Resolver, reference: string) =>
  resolver.get(reference.toLowerCase().replace(/\.$/, '')) ??
  (/^[\d.]+$/.test(reference) ? undefined : resolver.get(joinKey(reference)))

/** Settles the predecessor texts of one plan. What resolves to no task keeps its text, which the network reports. */
export function settlePredecessors(drafts: readonly TaskDraft[]): void {
  const tables = resolvers(drafts)
  const links = drafts.map(draft => {
    const text = draft.predecessorText
    if (text === undefined) return []
    const whole = tables[2]?.get(joinKey(text))
    return whole !== undefined && !/^\d/.test(text) ? [{ reference: text }] : splitLinks(text).map(parseLink)
  })
  const references = links.flat().map(link => link.reference)
  const hits = tables.map(table => references.filter(reference => lookup(table, reference) !== undefined).length)
  const best = tables[hits.indexOf(Math.max(...hits))]
  if (!best) return
  const order = [best, ...tables.slice(0, 3).filter(table => table !== best && table !== tables[3])]
  drafts.forEach((draft, i) => {
    const resolved = (links[i] ?? []).map((link): Link => {
      const numeric = /^\d+$/.test(link.reference)
      const candidates = numeric ? [best] : order
      const task = candidates.map(table => lookup(table, link.reference)).find(id => id !== undefined) ?? link.reference
      return { task, ...(link.type && { type: link.type }), ...(link.lag !== undefined && { lag: link.lag }) }
    })
    if (resolved.length > 0) draft.task.predecessors = resolved
  })
}
