/** Whether a row of a register is done or called off: by its field `done`, else by the words people use. */
import { isClosed } from './riskStatus.ts'

/** Beside the words for a closed risk: what people write of reviews, training, complaints and milestones. */
const DONE = new Set(
  'delivered,achieved,reached,met,held,passed,implemented,answered,verified,accepted,approved,fixed,finished,已办结,办结,已处理,处理完成,已整改,整改完成,已销号,销号,已验收,验收通过,已通过,通过,已达成,达成,已召开,已实施,已培训,已回复,已答复,已交付,已落实,已闭环,闭环,已归档'.split(
    ',',
  ),
)
const CALLED_OFF = new Set(
  'cancelled,canceled,withdrawn,rejected,dropped,void,n/a,已取消,取消,已撤销,撤销,已撤回,作废,已作废,不适用,不予受理'.split(
    ',',
  ),
)

const folded = (status: string | undefined) => (status ?? '').normalize('NFKC').trim().toLowerCase()

interface Settled {
  done?: boolean | string | undefined
  status?: string | undefined
}

/** Called off: nothing is expected of the row any more. */
export const isCalledOff = ({ status }: Settled): boolean => CALLED_OFF.has(folded(status))

/**
 * Done by the status date: `done` is true or a date up to it, or the status is a word that means closed. A date after it,
 * no status, or a word that is not known leaves the row open.
 */
export function isDone(row: Settled, statusDate: string): boolean {
  if (row.done === true || (typeof row.done === 'string' && row.done <= statusDate)) return true
  return isCalledOff(row) || isClosed(row.status) || DONE.has(folded(row.status))
}
