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
  const stream = options.gzip ? unpacked(body, options.bytesMax) : { bytes: body, isTooLarge: () => false }
  const read = await readBytes(stream.bytes, options.bytesMax)
  if (!read.ok) return stream.isTooLarge() ? failure({ code: 'body_too_large' }) : read
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

/**
 * Unpacks in steps and counts the packed bytes too, as a stream of empty blocks would unpack to nothing for ever. That the
 * count ended it is kept aside: the decompressor turns every error into its own.
 */
function unpacked(
  body: ReadableStream<Uint8Array>,
  bytesMax: number,
): { bytes: ReadableStream<Uint8Array>; isTooLarge: () => boolean } {
  let packedBytes = 0
  const steps = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      packedBytes += chunk.length
      if (packedBytes > bytesMax) return controller.error(new Error('too many packed bytes'))
      for (let at = 0; at < chunk.length; at += STEP_BYTES) controller.enqueue(chunk.subarray(at, at + STEP_BYTES))
    },
  })
  const bytes = body.pipeThrough(steps).pipeThrough(new DecompressionStream('gzip') as ByteTransform)
  return { bytes, isTooLarge: () => packedBytes > bytesMax }
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
  } catch {
    // What fails while a body is read is its decompression; or the client went away, and nobody reads the answer.
    return failure({ code: 'malformed_encoding' })
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
