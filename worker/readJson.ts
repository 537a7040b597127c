/** The body of a request as JSON: unpacked, counted while it streams, decoded strictly. */
import { failure, type Result, success } from '../core/result.ts'

export type BodyFailure = { code: 'malformed_json' } | { code: 'malformed_encoding' } | { code: 'body_too_large' }

/** What is fed to the decompressor at a time: deflate grows at most about a thousandfold, so a step stays below 17 MB. */
const STEP_BYTES = 16_384

/**
 * Reads a body of at most `bytesMax` bytes after decompression. A larger one is stopped as soon as it is over, however
 * small its packed form and whatever its Content-Length says. Text that is not UTF-8 is malformed: replacing characters
 * would change names and amounts unseen.
 */
export async function readJson(
  request: Request,
  options: { gzip: boolean; bytesMax: number },
): Promise<Result<{ json: unknown; bytes: number }, BodyFailure>> {
  const body = request.body
  if (!body) return failure({ code: 'malformed_json' })
  const stream = options.gzip
    ? body.pipeThrough(inSteps(options.bytesMax)).pipeThrough(new DecompressionStream('gzip') as ByteTransform)
    : body
  const read = await readBytes(stream, options.bytesMax)
  if (!read.ok) return read
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(read.value)
    const json: unknown = JSON.parse(text)
    return success({ json, bytes: read.value.length })
  } catch {
    return failure({ code: 'malformed_json' })
  }
}

// The type libraries of browsers and of Workers disagree on how narrow the writable side of a decompressor is.
type ByteTransform = ReadableWritablePair<Uint8Array, Uint8Array>

class BodyTooLarge extends Error {}

/** Cuts chunks to size and counts the packed bytes too, as a stream of empty blocks would unpack to nothing for ever. */
function inSteps(bytesMax: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.length
      if (bytes > bytesMax) throw new BodyTooLarge()
      for (let at = 0; at < chunk.length; at += STEP_BYTES) controller.enqueue(chunk.subarray(at, at + STEP_BYTES))
    },
  })
}

async function readBytes(
  stream: ReadableStream<Uint8Array>,
  bytesMax: number,
): Promise<Result<Uint8Array, BodyFailure>> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      bytes += value.length
      if (bytes > bytesMax) {
        await reader.cancel()
        return failure({ code: 'body_too_large' })
      }
      chunks.push(value)
    }
  } catch (error) {
    // The only other thing that fails while a body is read is its decompression, or a client that went away.
    return failure({ code: error instanceof BodyTooLarge ? 'body_too_large' : 'malformed_encoding' })
  }
  return success(joined(chunks, bytes))
}

function joined(chunks: Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
