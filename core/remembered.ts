/** Questions that are asked many times, and answered once. */

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

/** Asks when the answer is first wanted. */
export function once<T>(ask: () => T): () => T {
  let known: { answer: T } | undefined
  return () => {
    known ??= { answer: ask() }
    return known.answer
  }
}
