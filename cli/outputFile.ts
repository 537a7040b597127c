/** Writing what a command made: whole or not at all. */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { ProblemReason } from '../core/messages/problems.ts'
import { failure, type Result, success } from '../core/result.ts'

/** Exit codes of a command that a signal ended, as shells have them. */
const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * Writes beside the target under another name, then renames: nobody sees half a file, and a failure keeps the old one. An
 * interruption takes the half-written file away. What is no ordinary file (/dev/stdout, a pipe) is written directly.
 */
export async function writeWhole(
  file: string,
  content: Uint8Array | string,
): Promise<Result<undefined, ProblemReason>> {
  try {
    const existing = await stat(file).catch(() => undefined)
    if (existing && !existing.isFile()) await writeFile(file, content)
    // Through a link, so that the link stays and its target changes.
    else await replace(existing ? await realpath(file) : file, content)
    return success(undefined)
  } catch {
    return failure({ code: 'output_not_written', file })
  }
}

async function replace(file: string, content: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(file), `.kedu-${randomUUID()}.tmp`)
  const interrupted = (signal: keyof typeof SIGNAL_CODES) => {
    rmSync(temporary, { force: true })
    process.exit(SIGNAL_CODES[signal])
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    await writeFile(temporary, content, { flag: 'wx' })
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
  }
}

/** Whether two names mean the same file, also through links. */
export async function isSameFile(left: string, right: string): Promise<boolean> {
  const real = (file: string) => realpath(file).catch(() => resolve(file))
  return (await real(left)) === (await real(right))
}

export const exists = async (file: string): Promise<boolean> => (await stat(file).catch(() => undefined)) !== undefined
