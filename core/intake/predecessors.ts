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
  /** The lag is a share of the other task's duration (5FF+50%), which no lag in days is; it is left out. */
  isLagShare?: true
}

type LinkType = NonNullable<Link['type']>
const END_NAME = /完成|结束|开始|finish|start/g
/** FS, or in words: 完成-开始, finish to start. */
function linkType(text: string): LinkType {
  const ends = text.toLowerCase().match(END_NAME) ?? []
  const named = ends.map(end => (end === '开始' || end === 'start' ? 'S' : 'F')).join('')
  return LINK_TYPES.find(type => type === named || type === text.toUpperCase()) ?? 'FS'
}
const LINK_TYPES: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF']
const TYPE =
  '(?:fs|ss|ff|sf|(?:完成|结束|开始)\\s*[-—–到至]+\\s*(?:完成|结束|开始)|(?:finish|start)[- ]+to[- ]+(?:finish|start))'
const LINK = new RegExp(
  `^(.+?)\\s*[([]?\\s*(${TYPE})\\s*[)\\]]?\\s*(?:([+\\-−])\\s*(\\d+(?:\\.\\d+)?)\\s*(%|[a-z\\u4e00-\\u9fff]*))?\\s*$`,
  'i',
)
const LAG_ONLY = /^(.+?)\s*([+−-])\s*(\d+(?:\.\d+)?)\s*(d|days?|天|w|wks?|weeks?|周|h|hrs?|hours?|小时)$/i

function lagDays(sign: string | undefined, amount: string | undefined, unit: string | undefined): number | undefined {
  if (!amount) return undefined
  const named = DURATION_UNITS[(unit ?? '').toLowerCase()] ?? 'day'
  const days = Number(amount) * (named === 'week' ? 5 : named === 'month' ? 20 : named === 'hour' ? 1 / 8 : 1)
  return sign === '+' ? days : -days
}

/** One link of a cell: its reference with type and lag (in days). */
export function parseLink(text: string): PredecessorToken {
  const written = text.normalize('NFKC')
  const typed = LINK.exec(written)
  if (typed?.[1] && typed[2]) {
    const link = { reference: typed[1].trim(), type: linkType(typed[2]) }
    if (typed[5] === '%') return { ...link, isLagShare: true }
    const lag = lagDays(typed[3], typed[4], typed[5])
    return { ...link, ...(lag !== undefined && { lag }) }
  }
  const lagged = LAG_ONLY.exec(written)
  if (lagged?.[1]) {
    const lag = lagDays(lagged[2], lagged[3], lagged[4])
    return { reference: lagged[1].trim(), ...(lag !== undefined && { lag }) }
  }
  return { reference: text.trim() }
}

const NONE = /^(-+|–|—|n\/?a|none|nil|无|\/|start|开始)$/i
const splitLinks = (text: string) =>
  text
    .split(/[,;，；、\n&]|(?<![+\-−＋\s])\s+(?=\d)|\band\b/)
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

/** The links that a text names: the whole text where it is the name of a task, else one by one. */
function linksIn(text: string | undefined, byName: Resolver | undefined): PredecessorToken[] {
  if (text === undefined) return []
  const isName = byName?.has(joinKey(text)) === true && !/^\d/.test(text)
  return isName ? [{ reference: text }] : splitLinks(text).map(parseLink)
}

/** The table of references that resolves most of them goes first; lone numbers are looked up there only. */
function orderOf(
  tables: readonly Resolver[],
  references: readonly string[],
): (reference: string) => string | undefined {
  const hits = tables.map(table => references.filter(reference => lookup(table, reference) !== undefined).length)
  const best = tables[hits.indexOf(Math.max(...hits))]
  const others = tables.slice(0, 3).filter(table => table !== best)
  return reference => {
    const candidates = best === undefined ? [] : /^\d+$/.test(reference) ? [best] : [best, ...others]
    return candidates.map(table => lookup(table, reference)).find(id => id !== undefined)
  }
}

const linkOf = (task: string, { type, lag }: PredecessorToken): Link => ({
  task,
  ...(type && { type }),
  ...(lag !== undefined && { lag }),
})

/** Called for a link whose lag cannot be kept. */
type OnLagShare = (draft: TaskDraft, concept: 'predecessors' | 'successors') => void
/** Called for a successor that is no task of the plan. */
type OnUnknown = (draft: TaskDraft, reference: string) => void

/**
 * Settles the links of one plan. A predecessor that is no task keeps its text, which the network reports; successors are
 * turned round into predecessors of the tasks that they name.
 */
export function settlePredecessors(drafts: readonly TaskDraft[], onLagShare: OnLagShare, onUnknown: OnUnknown): void {
  const tables = resolvers(drafts)
  const links = drafts.map(draft => linksIn(draft.predecessorText, tables[2]))
  const following = drafts.map(draft => linksIn(draft.successorText, tables[2]))
  const find = orderOf(
    tables,
    [links, following].flat(2).map(link => link.reference),
  )
  drafts.forEach((draft, i) => {
    const own = links[i] ?? []
    if (own.some(link => link.isLagShare)) onLagShare(draft, 'predecessors')
    const resolved = own.map(link => linkOf(find(link.reference) ?? link.reference, link))
    if (resolved.length > 0) draft.task.predecessors = resolved
  })
  const byId = new Map(drafts.map(draft => [draft.task.id, draft.task]))
  drafts.forEach((draft, i) => {
    const own = following[i] ?? []
    if (own.some(link => link.isLagShare)) onLagShare(draft, 'successors')
    for (const link of own) {
      const successor = byId.get(find(link.reference) ?? '')
      if (!successor) onUnknown(draft, link.reference)
      else if (!successor.predecessors?.some(({ task }) => task === draft.task.id))
        successor.predecessors = [...(successor.predecessors ?? []), linkOf(draft.task.id, link)]
    }
  })
}
