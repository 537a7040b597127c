/** A sample workbook as the Project that the pane would send. */
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { readProject } from '../../core/intake/readProject.ts'
import { openWorkbook } from '../../files/openWorkbook.ts'

const SAMPLES = resolve(import.meta.dirname, '../../samples')

export async function sampleProject(name: string): Promise<string> {
  const file = resolve(SAMPLES, name)
  const opened = await openWorkbook(await readFile(file), basename(file))
  if (!opened.ok) throw new Error(`${name}: ${opened.failure.reason}`)
  const { project } = readProject([opened.value.grids()], { today: '2026-11-20', language: 'en' })
  if (!project) throw new Error(`${name}: no table was found`)
  return JSON.stringify(project)
}
