/** A question that is asked of the same things many times. */

/** Asks once for each key; keys are compared by identity. */
export function remembered<K, T>(ask: (key: K) => T): (key: K) => T {
  const known = new Map<K, { answer: T }>()
  return key => {
    const before = known.get(key)
    if (before) return before.answer
    const answer = ask(key)
    known.set(key, { answer })
    return answer
  }
}
