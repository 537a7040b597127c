/** The project's own TypeScript, parsed: what the tidy tests look at. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, resolve } from 'node:path'
import { type ParseResult, parseSync } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** The folders of the house (ARCHITECTURE.md), and those that may import anything. */
export const FOLDERS = ['core', 'worker', 'addin', 'files', 'cli', 'desk', 'test', 'bench', 'scripts'] as const
export type Folder = (typeof FOLDERS)[number]

export interface ImportOf {
  /** A path from the root for a file of the project, else the name of the module. */
  target: string
  isOwn: boolean
  isTypeOnly: boolean
}

export interface SourceFile {
  /** From the root, with slashes. */
  path: string
  folder: Folder
  text: string
  program: ParseResult['program']
  imports: ImportOf[]
}

/** Every .ts, .tsx and .js file of the folders, in the order of their paths. */
export function sourceFiles(): SourceFile[] {
  return FOLDERS.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.(ts|tsx|js)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort()
      .map(path => sourceFile(path, folder)),
  )
}

function sourceFile(path: string, folder: Folder): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  return { path, folder, text, ...parsed(path, text) }
}

/** The program and its imports. `path` decides how the text is read and where relative imports lead. */
export function parsed(path: string, text: string): Pick<SourceFile, 'program' | 'imports'> {
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const found: ImportOf[] = []
  const add = (specifier: string, isTypeOnly: boolean) => {
    const isOwn = specifier.startsWith('.')
    const plain = specifier.replace(/\?.*$/, '')
    const target = isOwn ? normalize(join(dirname(path), plain)).replaceAll('\\', '/') : plain
    found.push({ target, isOwn, isTypeOnly })
  }
  for (const each of module.staticImports) {
    add(each.moduleRequest.value, each.entries.length > 0 && each.entries.every(entry => entry.isType))
  }
  for (const { entries } of module.staticExports) {
    for (const entry of entries) if (entry.moduleRequest) add(entry.moduleRequest.value, entry.isType)
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^['"`](.*)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))
    if (literal?.[1]) add(literal[1], false)
  }
  // `new URL('./x.ts', import.meta.url)` is how a page names the file of its web worker.
  for (const [, specifier = ''] of text.matchAll(/new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g))
    add(specifier, false)
  return { program, imports: found }
}
