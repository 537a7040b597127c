import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCAL_ORIGIN, manifestFor, manifestId } from '../../scripts/manifest.ts'
import { urlsIn } from './manifestXml.ts'

const local = readFileSync(resolve(import.meta.dirname, '../../manifest.xml'), 'utf8')

function manifestOf(address: string): string {
  const manifest = manifestFor(address, local)
  if (!manifest.ok) throw new Error(manifest.failure.reason)
  return manifest.value
}

describe('the manifest for another origin', () => {
  it('names that origin everywhere and localhost nowhere', () => {
    const manifest = manifestOf('https://kedu.example.com')
    expect(new Set(urlsIn(manifest).map(url => new URL(url).origin))).toEqual(new Set(['https://kedu.example.com']))
    expect(manifest).not.toContain('localhost')
  })

  it('differs from the local one in nothing but origin and id', () => {
    const back = manifestOf('https://kedu.example.com:8443')
      .replaceAll('https://kedu.example.com:8443', LOCAL_ORIGIN)
      .replaceAll(manifestId('https://kedu.example.com:8443'), manifestId(LOCAL_ORIGIN))
    expect(back).toBe(local)
  })

  it('has its own id, the same each time', () => {
    expect(manifestId('https://kedu.example.com')).toBe('1ab146ae-873d-588c-bc56-7e2efea20e76')
    expect(manifestOf('https://kedu.example.com')).toContain('<Id>1ab146ae-873d-588c-bc56-7e2efea20e76</Id>')
    expect(manifestId('https://other.example.com')).not.toBe(manifestId('https://kedu.example.com'))
  })

  it('is the committed file for the local origin', () => {
    expect(manifestOf(LOCAL_ORIGIN)).toBe(local)
  })

  it('takes an origin with a trailing slash or capital letters as the same origin', () => {
    expect(manifestOf('https://Kedu.example.com/')).toBe(manifestOf('https://kedu.example.com'))
  })

  it.each([
    '',
    'kedu.example.com',
    'http://kedu.example.com',
    'https://kedu.example.com/app',
    'https://kedu.example.com/?a=1',
    'https://user@kedu.example.com',
  ])('is not made for "%s"', address => {
    expect(manifestFor(address, local)).toEqual({ ok: false, failure: { reason: 'not_an_https_origin' } })
  })
})
