/** What a plan says of a task beside its dates and money: a constraint, and milestones with weights. */
import type { Task } from '../../contract/task.ts'
import type { TableReader } from '../tableReader.ts'

const NO_EARLIER = /^(snet|start no earlier|not before|不早于|不得早于)/i
const NO_LATER = /^(fnlt|finish no later|not after|must finish by|不晚于|不得晚于|不迟于)/i

/** The constraint of a task; one of another type than these two is a finding. */
export function readConstraint(reader: TableReader, row: number): Task['constraint'] {
  const text = reader.text(row, 'constraint.type')
  const date = reader.date(row, 'constraint.date')
  if (text === undefined || /^(asap|as soon as possible|none|越早越好|尽早|无)$/i.test(text)) return undefined
  const bare = text.replace(/^(开始|完成)/, '')
  const type = NO_EARLIER.test(bare) ? 'SNET' : NO_LATER.test(bare) ? 'FNLT' : undefined
  if (type === undefined) reader.unreadableValue(row, 'constraint.type')
  if (type !== undefined && date === undefined) reader.unreadableDate(row, 'constraint.date')
  return type !== undefined && date !== undefined ? { type, date } : undefined
}

const MILESTONE = /^(?:.*?[^\d.])??(\d+(?:\.\d+)?)\s*%?\s*[:：]?\s*(.*)$/
const DONE = /^(done|complete|completed|yes|y|x|✓|√|已完成|完成|是)$/i

/** Milestones as "30 done; 50 done; 20": weights in the order of the work, and which of them are reached. */
export function readMilestones(reader: TableReader, row: number): Task['milestones'] {
  const text = reader.text(row, 'milestones')
  if (text === undefined) return undefined
  const parts = text.split(/[;；,，、\n]/).filter(part => part.trim() !== '')
  const milestones = parts.flatMap(part => {
    const match = MILESTONE.exec(part.normalize('NFKC').trim())
    return match?.[1] === undefined ? [] : [{ weight: Number(match[1]), done: DONE.test((match[2] ?? '').trim()) }]
  })
  if (milestones.length === parts.length) return milestones
  reader.unreadableValue(row, 'milestones')
  return undefined
}
