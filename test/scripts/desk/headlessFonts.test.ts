import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { unpackWoff } from '../../../scripts/desk/headlessFonts.ts'

const WOFF = resolve(
  import.meta.dirname,
  '../../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-latin-400-normal.woff',
)

/** Sum of the big-endian words of a table, as the sfnt format defines its checksum. */
function checksum(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}

test('every table of an unpacked font is where its directory says and has the checksum that the font states', () => {
  const woff = readFileSync(WOFF)
  const font = unpackWoff(woff)
  expect(font.length).toBe(woff.readUInt32BE(16))
  const count = font.readUInt16BE(4)
  expect(count).toBeGreaterThan(5)
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16
    const tag = font.toString('latin1', entry, entry + 4)
    const table = font.subarray(
      font.readUInt32BE(entry + 8),
      font.readUInt32BE(entry + 8) + font.readUInt32BE(entry + 12),
    )
    // The head table states the checksum of the whole font inside itself and is summed without it.
    const summed = tag === 'head' ? Buffer.concat([table.subarray(0, 8), Buffer.alloc(4), table.subarray(12)]) : table
    expect(checksum(summed), tag).toBe(font.readUInt32BE(entry + 4))
  }
})
