/** Who may import whom. What is absent is forbidden; ARCHITECTURE.md says why. */

export interface ImportRule {
  /** Files that the rule is about: a path from the root that they begin with. The longest match counts. */
  of: string
  /** Beginnings of paths of our own files that may be imported. */
  own: string[]
  /** The same, for `import type` only. */
  types?: string[]
  /** npm packages, without their sub-paths; `node:` stands for Node's own modules. */
  packages: string[]
}

const CORE_PACKAGES = ['zod', '@noble/hashes', 'canonicalize', 'chinese-days']
const UI_PACKAGES = ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons']

/** Engines know each other's results only as data handed on by core/analyse.ts. */
const ENGINES = ['responsibility', 'cost', 'schedule', 'risk', 'scorecard']
const ENGINE_RULES = ENGINES.map(engine => ({
  of: `core/${engine}/`,
  own: [`core/${engine}/`, 'core/contract/', 'core/messages/', 'core/*'],
  packages: CORE_PACKAGES,
}))

/** `core/*` means the files that lie in core itself, the small roots. */
export const IMPORT_TABLE: ImportRule[] = [
  { of: 'core/', own: ['core/'], packages: CORE_PACKAGES },
  ...ENGINE_RULES,
  {
    of: 'core/intake/',
    own: ['core/intake/', 'core/contract/', 'core/messages/', 'core/*'],
    packages: CORE_PACKAGES,
  },
  {
    of: 'core/report/',
    own: ['core/report/', 'core/contract/', 'core/messages/', 'core/*'],
    packages: CORE_PACKAGES,
  },
  { of: 'worker/', own: ['core/', 'worker/'], packages: ['@discoveryjs/json-ext', 'hono', '@hono/zod-openapi', 'zod'] },
  { of: 'files/', own: ['core/', 'files/'], packages: ['hucre', 'fflate'] },
  { of: 'cli/', own: ['core/', 'files/', 'worker/', 'cli/'], packages: ['node:'] },
  { of: 'addin/', own: ['core/', 'addin/'], types: ['worker/'], packages: ['hono'] },
  {
    of: 'addin/taskpane/',
    own: ['core/messages/', 'core/result.ts', 'addin/'],
    types: ['core/contract/', 'worker/'],
    packages: UI_PACKAGES,
  },
  // The web worker opens dropped files, so that the pane never does (docs/decisions/0006).
  { of: 'addin/engine/', own: ['core/', 'files/', 'addin/'], types: ['worker/'], packages: [] },
  {
    of: 'desk/',
    own: ['core/', 'files/', 'desk/'],
    packages: [
      'node:',
      'vite',
      'hucre',
      'fast-formula-parser',
      '@univerjs/presets',
      '@univerjs/preset-sheets-core',
      'rxjs',
    ],
  },
]

/** The rule for a file, or undefined where anything may be imported (test, bench, scripts). */
export function ruleFor(path: string): ImportRule | undefined {
  return IMPORT_TABLE.filter(rule => path.startsWith(rule.of)).toSorted((a, b) => b.of.length - a.of.length)[0]
}

const matches = (target: string, allowed: string[]) =>
  allowed.some(each =>
    each.endsWith('/*')
      ? target.startsWith(each.slice(0, -1)) && !target.slice(each.length - 1).includes('/')
      : target.startsWith(each),
  )

/** What a file imports against its rule, as sentences. */
export function breaches(path: string, imports: { target: string; isOwn: boolean; isTypeOnly: boolean }[]): string[] {
  const rule = ruleFor(path)
  if (!rule) return []
  return imports
    .filter(({ target, isOwn, isTypeOnly }) => {
      if (isOwn) return !matches(target, rule.own) && !(isTypeOnly && matches(target, rule.types ?? []))
      return !rule.packages.some(name => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`))
    })
    .map(({ target }) => `${path} imports ${target}`)
}
