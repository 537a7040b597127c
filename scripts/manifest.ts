/**
 * Prints manifest.xml for another origin, or writes it: npm run manifest -- https://kedu.example.com kedu.xml
 * Each origin has an id of its own, always the same one, so that a new copy of its manifest updates the add-in in place.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { manifestText } from '../core/messages/manifest.ts'
import { failure, type Result, success } from '../core/result.ts'

/** The origin that manifest.xml itself carries. */
export const LOCAL_ORIGIN = 'https://localhost:3000'

/** Namespace of the ids below; never changes, as a changed id is another add-in to Excel. */
const KEDU_NAMESPACE = '6f1d3c52-9b0e-4c47-8a55-0d6b7c3a9e21'

/** The id of Kedu on an origin: a name-based UUID, version 5 (RFC 9562, section 5.5). */
export function manifestId(origin: string): string {
  const namespace = Buffer.from(KEDU_NAMESPACE.replaceAll('-', ''), 'hex')
  const bytes = createHash('sha1').update(namespace).update(origin).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** The manifest for `address`, of which only the origin may be given: Excel demands https. */
export function manifestFor(address: string, localManifest: string): Result<string, { reason: 'not_an_https_origin' }> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isOrigin = url?.protocol === 'https:' && url.pathname === '/' && !url.search && !url.hash && !url.username
  if (!url || !isOrigin) return failure({ reason: 'not_an_https_origin' })
  return success(
    localManifest.replaceAll(LOCAL_ORIGIN, url.origin).replaceAll(manifestId(LOCAL_ORIGIN), manifestId(url.origin)),
  )
}

function main(): void {
  const [address = '', file] = process.argv.slice(2)
  const local = readFileSync(resolve(import.meta.dirname, '../manifest.xml'), 'utf8')
  const manifest = manifestFor(address, local)
  if (!manifest.ok) {
    console.error(manifestText.notAnOrigin(address).en)
    process.exitCode = 2
  } else if (file) {
    writeFileSync(file, manifest.value)
    console.log(manifestText.written(file).en)
  } else process.stdout.write(manifest.value)
}

if (import.meta.main) main()
