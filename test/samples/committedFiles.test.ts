import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sampleFiles } from '../../scripts/samples/write.ts'

const folder = resolve(import.meta.dirname, '../../samples')

/** Parts of an .xlsx by name. The parts are compared, as the same text may be packed differently by another zlib. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

describe('the files in samples/', async () => {
  const written = await sampleFiles()

  it('are those that the script writes, and no others', () => {
    expect(readdirSync(folder).sort()).toEqual([...written.keys()].sort())
  })

  it.each([...written.keys()])('%s has the content that the script writes', name => {
    const committed = readFileSync(resolve(folder, name))
    const content = written.get(name) ?? ''
    if (typeof content === 'string') expect(committed.toString('utf8')).toBe(content)
    else expect(partsOf(committed)).toEqual(partsOf(content))
  })
})
