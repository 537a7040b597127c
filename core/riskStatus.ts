/** Whether a risk is closed, by the words people use. */
const CLOSED = new Set(
  'closed,close,done,complete,completed,resolved,retired,expired,cancelled,canceled,关闭,已关闭,已关,关,已解决,解决,已完成,完成,已消除,消除,已解除,解除,已取消,取消,已结束,结束,已销项,销项,失效,已失效'.split(
    ',',
  ),
)

/** A risk without a status, or with a word that is not known, is open. */
export function isClosed(status: string | undefined): boolean {
  return CLOSED.has((status ?? '').normalize('NFKC').trim().toLowerCase())
}
