/** Ids and parents of tasks: by the id column, else the WBS, else the name made unique. */
import { parentOutline, restoreOutlines } from './rows/outline.ts'
import type { TaskDraft } from './rows/readPlan.ts'

/** Whether the numbers of the tasks begin with 1 again in each section, so that they are places and no ids. */
function countsAnew(drafts: readonly TaskDraft[]): boolean {
  const numbers = drafts.map(draft => Number(draft.idText))
  const isCount = numbers.every((number, i) => number === 1 || number === (numbers[i - 1] ?? 0) + 1)
  return isCount && numbers.filter(number => number === 1).length > 1
}

/** Gives every task its id. Ids as written stay as they are, repeated ones too: the engine reports them. */
export function settleIds(drafts: readonly TaskDraft[]): void {
  if (countsAnew(drafts)) for (const draft of drafts) delete draft.idText
  const outlines = restoreOutlines(drafts.map(draft => draft.task.wbs))
  const used = new Set(drafts.flatMap(draft => draft.idText ?? []))
  const counts = new Map<string, number>()
  const wbsAreUnique =
    new Set(outlines.filter(o => o !== undefined)).size === outlines.filter(o => o !== undefined).length
  drafts.forEach((draft, i) => {
    const wbs = outlines[i]
    if (wbs !== undefined) draft.task.wbs = wbs
    if (draft.idText !== undefined) draft.task.id = draft.idText
    else if (wbs !== undefined && (wbsAreUnique || !used.has(wbs))) draft.task.id = wbs
    else draft.task.id = unique(draft.task.name, used, counts)
    used.add(draft.task.id)
  })
}

const ID_LENGTH_MAX = 200

/** The name, with a count where it is taken; `counts` remembers how far each name was counted. */
function unique(text: string, used: ReadonlySet<string>, counts: Map<string, number>): string {
  const name = text.slice(0, ID_LENGTH_MAX)
  if (!used.has(name)) return name
  let count = counts.get(name) ?? 2
  while (used.has(`${name} (${count})`)) count++
  counts.set(name, count + 1)
  return `${name} (${count})`
}

const DEPTHS = ['blanks', 'cellIndent', 'outlineLevel'] as const

/**
 * The first sign of depth that sets tasks of the plan apart: blanks before the names, the indent of their cells, grouped
 * rows. A plan that begins with a grouped row sums up below its groups, so that its levels tell no parents.
 */
function depthsUsed(drafts: readonly TaskDraft[]): ((draft: TaskDraft) => number) | undefined {
  const sign = DEPTHS.find(each => {
    const depths = new Set(drafts.map(draft => draft.depths[each]))
    return depths.size > 1 && (each !== 'outlineLevel' || drafts[0]?.depths[each] === 0)
  })
  return sign && (draft => draft.depths[sign])
}

/** Finds parents: a parent column, else outline numbers, else what shows how deep a task stands. */
export function settleParents(drafts: readonly TaskDraft[]): void {
  const byText = new Map<string, string>()
  const byOutline = new Map<string, string>()
  for (const { task, idText } of drafts) {
    for (const text of [idText, task.wbs, task.name])
      if (text !== undefined && !byText.has(text)) byText.set(text, task.id)
    const outline = task.wbs?.replace(/\.$/, '').replace(/(?<=\d)\.0$/, '')
    if (outline !== undefined && !byOutline.has(outline)) byOutline.set(outline, task.id)
  }
  const depthOf = depthsUsed(drafts)
  const open: { id: string; depth: number }[] = []
  for (const draft of drafts) {
    let parent: string | undefined
    if (draft.parentText !== undefined) parent = byText.get(draft.parentText) ?? draft.parentText
    else if (draft.task.wbs !== undefined && byOutline.size > 0) parent = parentOutline(draft.task.wbs, byOutline)
    if (depthOf) {
      const depth = depthOf(draft)
      while ((open[open.length - 1]?.depth ?? -1) >= depth) open.pop()
      if (parent === undefined && draft.task.wbs === undefined) parent = open[open.length - 1]?.id
      open.push({ id: draft.task.id, depth })
    }
    if (parent !== undefined && parent !== draft.task.id) draft.task.parent = parent
  }
}
