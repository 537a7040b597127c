/** Tells whether the built pages are newer than everything they are built from. */
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const SOURCES = ['addin', 'core', 'files', 'desk', 'worker', 'scripts/build.ts', 'vite.config.ts', 'package-lock.json']
const RESULTS = ['dist/taskpane.html', 'dist/functions.json', 'dist-desk/index.html', 'dist-desk/pane-host.js']

/** True when every result exists and none is older than the newest source. */
export async function isBuildFresh(root: string): Promise<boolean> {
  const results = await Promise.all(RESULTS.map(path => modifiedMs(resolve(root, path))))
  const built = Math.min(...results.map(time => time ?? Number.NEGATIVE_INFINITY))
  const sources = await Promise.all(SOURCES.map(path => newestMs(resolve(root, path))))
  return built > Math.max(...sources)
}

/** True when every result exists, of whatever age. */
export async function isBuilt(root: string): Promise<boolean> {
  const results = await Promise.all(RESULTS.map(path => modifiedMs(resolve(root, path))))
  return results.every(time => time !== undefined)
}

async function newestMs(path: string): Promise<number> {
  const info = await stat(path).catch(() => undefined)
  if (!info) return Number.NEGATIVE_INFINITY
  if (!info.isDirectory()) return info.mtimeMs
  // A folder's own time counts too: it changes when a file in it is removed.
  const inside = await readdir(path)
  return Math.max(info.mtimeMs, ...(await Promise.all(inside.map(name => newestMs(join(path, name))))))
}

async function modifiedMs(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.mtimeMs
}
