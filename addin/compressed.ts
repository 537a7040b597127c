/** Compresses a large request body: a ledger shrinks to a seventh. */

/** Bodies below this size are sent as they are: compressing would not save a packet worth the time. */
const COMPRESS_FROM_CHARACTERS = 50_000

/** The same request with a gzip body, where it is text, large, and the platform can compress. */
export async function compressed(init: RequestInit): Promise<RequestInit> {
  const { body } = init
  if (typeof body !== 'string' || body.length < COMPRESS_FROM_CHARACTERS || !('CompressionStream' in globalThis)) {
    return init
  }
  const stream = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))
  const headers = new Headers(init.headers)
  headers.set('Content-Encoding', 'gzip')
  // A whole buffer and not the stream: streaming a request body is not possible everywhere.
  return { ...init, headers, body: await new Response(stream).arrayBuffer() }
}
