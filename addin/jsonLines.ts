/** Lines of JSON (NDJSON) as they arrive. */

/**
 * The parsed lines of a stream. A last line without its line break counts; a line that is no JSON, such as one that was cut
 * off, ends the stream quietly, since a stream without its expected last line is judged by the caller.
 */
export async function* jsonLines(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  for await (const line of textLines(body)) {
    if (line.trim() === '') continue
    const parsed = parse(line)
    if (parsed === undefined) return
    yield parsed
  }
}

async function* textLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  // A report may be one line of many megabytes: its parts are joined once, not at every chunk.
  let parts: string[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const [rest = '', ...following] = decoder.decode(value, { stream: !done }).split('\n')
      parts.push(rest)
      for (const next of following) {
        yield parts.join('')
        parts = [next]
      }
      if (done) {
        yield parts.join('')
        return
      }
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
