import { lstat, readdir, readFile, symlink } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isSameFile, writeWhole } from '../../cli/outputFile.ts'
import { temporaryFolder } from './kedu.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

test('a file is replaced whole, and nothing else is left in its folder', async () => {
  const file = await folder.write('a.txt', 'old')
  expect(await writeWhole(file, 'new')).toEqual({ ok: true, value: undefined })
  expect(await readFile(file, 'utf8')).toBe('new')
  expect(await readdir(folder.path)).toEqual(['a.txt'])
})

test('a link stays a link, and its target gets the content', async () => {
  const target = await folder.write('target.txt', 'old')
  const link = folder.file('link.txt')
  await symlink(target, link)
  await writeWhole(link, 'new')
  expect((await lstat(link)).isSymbolicLink()).toBe(true)
  expect(await readFile(target, 'utf8')).toBe('new')
})

test('a folder that is not there is a failure with the name, and leaves nothing', async () => {
  const file = folder.file('none/a.txt')
  expect(await writeWhole(file, 'new')).toEqual({ ok: false, failure: { code: 'output_not_written', file } })
})

test('a name that cannot be given is a failure, and what was written beside it is gone', async () => {
  const before = await readdir(folder.path)
  const file = folder.file('n'.repeat(300))
  expect(await writeWhole(file, 'new')).toEqual({ ok: false, failure: { code: 'output_not_written', file } })
  expect(await readdir(folder.path)).toEqual(before)
})

test('interrupting is left to others once the file is written', async () => {
  const before = process.listenerCount('SIGINT')
  await writeWhole(folder.file('b.txt'), 'x')
  expect(process.listenerCount('SIGINT')).toBe(before)
})

test('the same file is known by another name, also where it does not exist yet', async () => {
  const file = await folder.write('c.txt', '')
  const link = folder.file('c-link.txt')
  await symlink(file, link)
  expect(await isSameFile(file, link)).toBe(true)
  expect(await isSameFile(folder.file('x/../d.txt'), folder.file('d.txt'))).toBe(true)
  expect(await isSameFile(file, folder.file('d.txt'))).toBe(false)
})
