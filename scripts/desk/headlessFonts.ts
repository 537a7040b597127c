/**
 * Gives a headless Chromium a Chinese font. The browser that npm brings has none, and it reads no .woff from the system's
 * font folders; so the font of @fontsource/noto-sans-sc is unpacked to .ttf once and named in a fontconfig file.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { inflateSync } from 'node:zlib'

const SUBSETS = ['latin', 'chinese-simplified']
const WEIGHTS = [400, 500, 600, 700]

/** Prepares the fonts under node_modules/.cache and returns the path for FONTCONFIG_FILE. */
export async function prepareFonts(root: string): Promise<string> {
  const source = resolve(root, 'node_modules/@fontsource/noto-sans-sc/files')
  const folder = resolve(root, 'node_modules/.cache/kedu-fonts')
  await mkdir(folder, { recursive: true })
  for (const subset of SUBSETS) {
    for (const weight of WEIGHTS) {
      const target = resolve(folder, `noto-sans-sc-${subset}-${weight}.ttf`)
      if (existsSync(target)) continue
      const packed = await readFile(resolve(source, `noto-sans-sc-${subset}-${weight}-normal.woff`))
      await writeFile(target, unpackWoff(packed))
    }
  }
  const configuration = resolve(folder, 'fonts.conf')
  await writeFile(configuration, fontConfiguration(folder))
  return configuration
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
  <match target="pattern"><edit name="family" mode="append" binding="strong"><string>Noto Sans SC</string></edit></match>
</fontconfig>
`
}

const WOFF_HEADER_BYTES = 44
const WOFF_ENTRY_BYTES = 20
const SFNT_HEADER_BYTES = 12
const SFNT_ENTRY_BYTES = 16

/** WOFF 1.0 (https://www.w3.org/TR/WOFF/) to plain sfnt: the same tables, inflated, behind another directory. */
export function unpackWoff(woff: Buffer): Buffer {
  const tableCount = woff.readUInt16BE(12)
  const tables = Array.from({ length: tableCount }, (_, index) => {
    const entry = WOFF_HEADER_BYTES + index * WOFF_ENTRY_BYTES
    const [offset, packedLength, length] = [4, 8, 12].map(at => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ]
    const stored = woff.subarray(offset, offset + packedLength)
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.subarray(entry + 16, entry + 20),
      data: packedLength < length ? inflateSync(stored) : stored,
    }
  })
  const log2 = Math.floor(Math.log2(tableCount))
  const header = Buffer.alloc(SFNT_HEADER_BYTES + tableCount * SFNT_ENTRY_BYTES)
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(tableCount, 4)
  header.writeUInt16BE(2 ** log2 * 16, 6)
  header.writeUInt16BE(log2, 8)
  header.writeUInt16BE(tableCount * 16 - 2 ** log2 * 16, 10)
  const parts: Buffer[] = [header]
  let position = header.length
  tables.forEach(({ tag, checksum, data }, index) => {
    const entry = SFNT_HEADER_BYTES + index * SFNT_ENTRY_BYTES
    tag.copy(header, entry)
    checksum.copy(header, entry + 4)
    header.writeUInt32BE(position, entry + 8)
    header.writeUInt32BE(data.length, entry + 12)
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4)
    parts.push(data, padding)
    position += data.length + padding.length
  })
  return Buffer.concat(parts)
}
