/** What the tidy tests look for in one file; each answers with the places, as path and line. */
import { type ESTree, Visitor } from 'vite'
import type { SourceFile } from './sourceFiles.ts'

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length
const placeOf = (file: SourceFile, offset: number) => `${file.path}:${lineOf(file.text, offset)}`

/** Functions of every kind, from their first to their last line. */
export function longFunctions(file: SourceFile, linesMax: number): string[] {
  const found: string[] = []
  const measure = (node: { start: number; end: number }) => {
    const lines = lineOf(file.text, node.end) - lineOf(file.text, node.start) + 1
    if (lines > linesMax) found.push(`${placeOf(file, node.start)} has ${lines} lines`)
  }
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(file.program)
  return found
}

export function usesAny(file: SourceFile): string[] {
  const found: string[] = []
  new Visitor({ TSAnyKeyword: node => void found.push(placeOf(file, node.start)) }).visit(file.program)
  return found
}

/** Reads of a clock or of chance: the same input would give other figures. */
const CLOCK_AND_CHANCE = /^(Math\.random|Date\.now|performance\.now|crypto\.(randomUUID|getRandomValues))$/

export function bannedInCore(file: SourceFile): string[] {
  const found: string[] = []
  const add = (node: { start: number }) => found.push(placeOf(file, node.start))
  new Visitor({
    MemberExpression: node => {
      if (CLOCK_AND_CHANCE.test(file.text.slice(node.start, node.end).replace(/\s+/g, ''))) add(node)
    },
    NewExpression: node => {
      if (isIdentifier(node.callee, 'Date') && node.arguments.length === 0) add(node)
    },
  }).visit(file.program)
  return found
}

function isIdentifier(node: ESTree.Expression, name: string): boolean {
  return node.type === 'Identifier' && node.name === name
}

const CHINESE = /\p{Script=Han}/u
/** A language is offered under its own name, whatever language the page is in. */
const OWN_NAME = '中文'

/** Chinese characters in literals, templates and JSX: sentences that belong in core/messages. */
export function chineseText(file: SourceFile): string[] {
  const found = new Set<string>()
  const look = (node: { start: number; end: number }) => {
    if (CHINESE.test(file.text.slice(node.start, node.end).replaceAll(OWN_NAME, '')))
      found.add(placeOf(file, node.start))
  }
  new Visitor({ Literal: look, TemplateElement: look, JSXText: look }).visit(file.program)
  return [...found]
}
