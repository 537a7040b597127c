/** Reading what a command is given. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Problem } from '../core/contract/problem.ts'
import { type Result, success } from '../core/result.ts'
import { type FileWorkbook, openWorkbook } from '../files/openWorkbook.ts'
import type { Language } from './command.ts'
import { fileReason, refuse } from './refusal.ts'

/** The bytes of a file; "-" is standard input. */
export async function readInput(file: string, language: Language): Promise<Result<Uint8Array, Problem>> {
  try {
    return success(file === '-' ? await buffer(process.stdin) : await readFile(file))
  } catch {
    return refuse({ code: 'file_not_found', file }, language)
  }
}

/** Opens all files, or says which of them cannot be read. */
export async function openFiles(files: string[], language: Language): Promise<Result<FileWorkbook[], Problem>> {
  const opened: FileWorkbook[] = []
  for (const file of files) {
    const bytes = await readInput(file, language)
    if (!bytes.ok) return bytes
    const workbook = await openWorkbook(bytes.value, basename(file))
    if (!workbook.ok) return refuse(fileReason(workbook.failure, file), language)
    opened.push(workbook.value)
  }
  return success(opened)
}
