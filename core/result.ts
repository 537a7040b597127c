/** The answer of something that may fail in an expected way. A programmer's error throws instead. */
export type Result<T, Failure> = { ok: true; value: T } | { ok: false; failure: Failure }

export const success = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const failure = <F>(reason: F): { ok: false; failure: F } => ({ ok: false, failure: reason })

/** States what must hold; a breach is a programmer's error. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`)
}
