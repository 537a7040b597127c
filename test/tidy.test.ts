import { describe, expect, it } from 'vitest'
import { breaches } from './tidy/importTable.ts'
import { bannedInCore, chineseText, longFunctions, usesAny } from './tidy/rules.ts'
import { parsed, type SourceFile, sourceFiles } from './tidy/sourceFiles.ts'

const LINES_MAX = 400
const FUNCTION_LINES_MAX = 70
const VAGUE_NAMES = /(^|\/)(utils?|helpers?|common|managers?|misc|shared)(\/|\.tsx?$)/i

/** Where Chinese text may stand besides core/messages, and why. */
const CHINESE_ALLOWED: Record<string, string> = {
  'core/messages/': 'every sentence a person sees',
  'core/intake/': 'words that are read from workbooks',
  'core/responsibility/': 'words that stand in matrices',
  'core/controlDuties.ts': 'words by which people name duties of control',
  'core/departments.ts': 'words by which departments are known',
  'core/cost/warningsOfBudget.ts': 'words by which accounts for contingency are known',
  'core/names.ts': 'ends of names that tell people and departments apart',
  'core/riskStatus.ts': 'words of a status column',
  'core/registerStatus.ts': 'words of a status column',
  'core/scorecard/serviceLevels.ts': 'words for what is measured',
  'core/templates/': 'contents of the template workbooks, both languages side by side',
  'cli/kedu.js': 'runs on a Node that is too old to load core/messages',
  'desk/host/typedInput.ts': 'dates as people type them',
}

const files = sourceFiles()
const product = files.filter(file => !['test', 'bench', 'scripts'].includes(file.folder))
const core = files.filter(file => file.folder === 'core')

/** The sources as the tests below meet them, made from a text. */
function fileOf(path: string, text: string): SourceFile {
  return { path, folder: 'core', text, ...parsed(path, text) }
}

describe('the house is in order:', () => {
  it('there are sources to look at', () => {
    expect(core.length).toBeGreaterThan(50)
    expect(product.length).toBeGreaterThan(core.length)
  })

  it('every import is in the import table', () => {
    expect(files.flatMap(file => breaches(file.path, file.imports))).toEqual([])
  })

  it(`no file is longer than ${LINES_MAX} lines`, () => {
    const long = files.filter(file => file.text.trimEnd().split('\n').length > LINES_MAX)
    expect(long.map(file => file.path)).toEqual([])
  })

  it(`no function is longer than ${FUNCTION_LINES_MAX} lines`, () => {
    const measured = files.filter(file => file.folder !== 'test')
    expect(measured.flatMap(file => longFunctions(file, FUNCTION_LINES_MAX))).toEqual([])
  })

  it('nothing is typed any', () => {
    expect(files.flatMap(usesAny)).toEqual([])
  })

  it('core asks no clock and no chance', () => {
    expect(core.flatMap(bannedInCore)).toEqual([])
  })

  it('no test is left out or run alone', () => {
    const marks = /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo)\b|\b(?:xit|xdescribe|fit|fdescribe)\(/
    expect(
      files.filter(file => file.path.endsWith('.test.ts') && marks.test(file.text)).map(file => file.path),
    ).toEqual([])
  })

  it('no file or folder has a name that says nothing', () => {
    expect(files.filter(file => VAGUE_NAMES.test(file.path)).map(file => file.path)).toEqual([])
  })

  it('what a person reads stands in core/messages', () => {
    const elsewhere = product.filter(file => !Object.keys(CHINESE_ALLOWED).some(path => file.path.startsWith(path)))
    expect(elsewhere.flatMap(chineseText)).toEqual([])
  })
})

describe('the rules notice', () => {
  it.each([
    ['core/cost/a.ts', "import { x } from '../risk/b.ts'", 'core/cost/a.ts imports core/risk/b.ts'],
    ['core/intake/a.ts', "export * from '../cost/b.ts'", 'core/intake/a.ts imports core/cost/b.ts'],
    ['core/a.ts', "import fs from 'node:fs'", 'core/a.ts imports node:fs'],
    ['files/a.ts', "await import('../worker/app.ts')", 'files/a.ts imports worker/app.ts'],
    ['addin/a.ts', "import { app } from '../worker/app.ts'", 'addin/a.ts imports worker/app.ts'],
    ['addin/taskpane/a.tsx', "import { z } from 'zod'", 'addin/taskpane/a.tsx imports zod'],
    ['desk/page/a.ts', "import '../../addin/service.ts'", 'desk/page/a.ts imports addin/service.ts'],
  ])('in %s: %s', (path, text, breach) => {
    expect(breaches(path, parsed(path, text).imports)).toEqual([breach])
  })

  it('an import of types from the worker as allowed in the add-in', () => {
    expect(breaches('addin/a.ts', parsed('addin/a.ts', "import type { A } from '../worker/app.ts'").imports)).toEqual(
      [],
    )
  })

  it('a long function, and measures it from its own first line', () => {
    const body = Array.from({ length: 4 }, () => '  run()').join('\n')
    expect(longFunctions(fileOf('core/a.ts', `const f = () => {\n${body}\n}`), 5)).toEqual(['core/a.ts:1 has 6 lines'])
    expect(longFunctions(fileOf('core/a.ts', `const f = () => {\n${body}\n}`), 6)).toEqual([])
  })

  it.each(['Math.random()', 'Date.now()', 'new Date()', 'performance.now()', 'crypto.randomUUID()'])('%s', text => {
    expect(bannedInCore(fileOf('core/a.ts', text))).toEqual(['core/a.ts:1'])
  })

  it('no fault in a date made from a number', () => {
    expect(bannedInCore(fileOf('core/a.ts', 'new Date(0)'))).toEqual([])
  })

  it('any in a type and in a cast', () => {
    expect(usesAny(fileOf('core/a.ts', 'let a: any[]\nconst b = a as any'))).toEqual(['core/a.ts:1', 'core/a.ts:2'])
  })

  it('Chinese text in a literal, but not in a comment and not the name of the language', () => {
    expect(chineseText(fileOf('core/a.ts', "const a = '任务' // 任务"))).toEqual(['core/a.ts:1'])
    expect(chineseText(fileOf('core/a.ts', '// 任务'))).toEqual([])
    expect(chineseText(fileOf('core/a.ts', "const a = '中文'"))).toEqual([])
  })
})
