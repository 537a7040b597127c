import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { installHost } from '../../../desk/host/browser.ts'
import { HostApplication } from '../../../desk/host/hostApplication.ts'
import { OPTIONS } from './booted.ts'

const folder = join(import.meta.dirname, '../../../desk/host')

it('only nodeRealm.ts imports modules of Node, so that the rest runs in a page', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
  const users = files.filter(file => /from 'node:/.test(readFileSync(join(folder, file), 'utf8')))
  expect(users).toEqual(['nodeRealm.ts'])
  const importers = files.filter(file => /nodeRealm\.ts'/.test(readFileSync(join(folder, file), 'utf8')))
  expect(importers).toEqual([])
})

it('a page’s own window.external gets the seam’s members and stays the same object', () => {
  const external = {}
  installHost(HostApplication.blank(OPTIONS), { external } as unknown as Window)
  expect(Object.keys(external)).toEqual([])
  expect(Object.getOwnPropertyNames(external)).toContain('GetHostInfo')
})

it('a page without window.external is refused in so many words', () => {
  expect(() => installHost(HostApplication.blank(OPTIONS), {} as Window)).toThrow('window.external')
})
