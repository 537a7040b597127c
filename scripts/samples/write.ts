/** Writes the samples and the page about them: node scripts/samples/write.ts */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { binjiang } from './binjiang/sample.ts'
import { faultPage } from './faultTable.ts'
import { riverside } from './riverside/sample.ts'
import { sampleWorkbook } from './workbook.ts'

const SAMPLES = [riverside, binjiang]

/** Name and content of every file in samples/. */
export async function sampleFiles(): Promise<Map<string, Uint8Array | string>> {
  const files = new Map<string, Uint8Array | string>()
  const placed = []
  for (const sample of SAMPLES) {
    const { bytes, faults } = await sampleWorkbook(sample)
    files.set(sample.file, bytes)
    placed.push({ sample, faults })
  }
  return files.set('README.md', faultPage(placed))
}

if (import.meta.main) {
  for (const [name, content] of await sampleFiles()) {
    await writeFile(resolve(import.meta.dirname, '../../samples', name), content)
  }
}
