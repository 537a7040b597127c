/**
 * Builds everything that is served: the pane and the functions into dist/ (what the Worker serves), the desk into dist-desk/.
 * Prints the sizes that a user waits for and fails when one is over its budget.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { functionsMetadata } from '../addin/functions/metadata.ts'
import { assetHeadersFile } from '../worker/securityHeaders.ts'

const root = resolve(import.meta.dirname, '..')
const dist = resolve(root, 'dist')

/** Gzipped bytes before the pane's first paint, and of the custom functions. */
const PANE_BYTES_MAX = 200_000
const FUNCTIONS_BYTES_MAX = 80_000

async function buildPane(): Promise<void> {
  await build({ configFile: resolve(root, 'vite.config.ts'), logLevel: 'warn' })
}

/** One classic script: the runtime of custom functions loads no modules. */
async function buildFunctions(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: dist,
      emptyOutDir: false,
      lib: {
        entry: resolve(root, 'addin/functions/functions.ts'),
        name: 'KeduFunctions',
        formats: ['iife'],
        fileName: () => 'functions.js',
      },
    },
  })
}

async function writeDescriptions(): Promise<void> {
  await writeFile(resolve(dist, 'functions.json'), `${JSON.stringify(functionsMetadata('en'), null, 2)}\n`)
  await writeFile(resolve(dist, 'functions-zh.json'), `${JSON.stringify(functionsMetadata('zh'), null, 2)}\n`)
  await writeFile(resolve(dist, '_headers'), assetHeadersFile())
}

async function buildDesk(): Promise<void> {
  await build({ configFile: resolve(root, 'desk/vite.config.ts'), logLevel: 'warn' })
}

async function gzippedBytes(path: string): Promise<number> {
  return gzipSync(await readFile(resolve(dist, path))).length
}

/** A page and every script and style sheet that it names: what is loaded before its first paint. */
async function firstPaintBytes(page: string): Promise<number> {
  const html = await readFile(resolve(dist, page), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\.\/(bundles\/[^"]+\.(?:js|css))"/g)].map(match => match[1] ?? '')
  if (files.length === 0) throw new Error(`${page} names no bundle: its size cannot be measured`)
  const sizes = await Promise.all([page, ...files].map(gzippedBytes))
  return sizes.reduce((sum, size) => sum + size, 0)
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** Prints a size and says whether it is within its budget. */
function isWithin(what: string, bytes: number, max: number): boolean {
  const within = bytes <= max
  console.log(`${what}: ${kilobytes(bytes)} gzipped, budget ${kilobytes(max)}${within ? '' : ' EXCEEDED'}`)
  return within
}

const started = performance.now()
await buildPane()
await buildFunctions()
await writeDescriptions()
await buildDesk()
const within = [
  isWithin('Pane before its first paint', await firstPaintBytes('taskpane.html'), PANE_BYTES_MAX),
  isWithin('Browser tab before its first paint', await firstPaintBytes('tab.html'), PANE_BYTES_MAX),
  isWithin('Custom functions', await gzippedBytes('functions.js'), FUNCTIONS_BYTES_MAX),
]
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
if (!within.every(Boolean)) process.exitCode = 1
