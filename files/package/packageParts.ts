/**
 * An .xlsx file as a bag of parts (a zip of XML). What Kedu does not touch stays byte for byte as it came, so that
 * charts, macros, controls and whatever Excel will invent next year survive.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Bytes that all parts together may unpack to; beyond it a file is a bomb or a data dump, not a plan. */
const UNPACKED_BYTES_MAX = 600_000_000

export interface PackageParts {
  /** Path without leading slash → bytes, in the order of the file. */
  parts: Map<string, Uint8Array>
}

/** Unpacks the zip; null when its parts together are larger than any workbook Kedu reads. Throws on a broken zip. */
export function unpack(bytes: Uint8Array): PackageParts | null {
  let unpackedBytes = 0
  const entries = unzipSync(bytes, {
    filter: entry => {
      unpackedBytes += entry.originalSize
      return unpackedBytes <= UNPACKED_BYTES_MAX && !entry.name.endsWith('/')
    },
  })
  if (unpackedBytes > UNPACKED_BYTES_MAX) return null
  return { parts: new Map(Object.entries(entries).map(([name, part]) => [name.replace(/^\//, ''), part])) }
}

/** Packs the parts again. The time stamp is fixed, so that the same content gives the same bytes. */
export function pack({ parts }: PackageParts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(1980, 0, 1) })
}

/** A part as text; null when it is absent. Part names compare without regard to case, as the standard says. */
export function partText(files: PackageParts, path: string): string | null {
  const name = partName(files, path)
  const part = name === null ? undefined : files.parts.get(name)
  return part ? strFromU8(part).replace(/^\uFEFF/, '') : null
}

export function setPartText(files: PackageParts, path: string, text: string): void {
  files.parts.set(partName(files, path) ?? path, strToU8(text))
}

function partName(files: PackageParts, path: string): string | null {
  if (files.parts.has(path)) return path
  const lower = path.toLowerCase()
  for (const name of files.parts.keys()) if (name.toLowerCase() === lower) return name
  return null
}

/** `xl/worksheets/sheet` → the first `xl/worksheets/sheetN.xml` that is free. */
export function freePartPath(files: PackageParts, prefix: string): string {
  const taken = new Set([...files.parts.keys()].map(name => name.toLowerCase()))
  for (let n = 1; ; n++) {
    const path = `${prefix}${n}.xml`
    if (!taken.has(path.toLowerCase())) return path
  }
}
