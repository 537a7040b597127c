/** Cuts formula text into tokens. Joined again, the tokens' texts are the formula: rewriting keeps what it does not touch. */

export type TokenKind =
  | 'space'
  | 'string'
  | 'number'
  | 'boolean'
  | 'error'
  | 'reference'
  | 'structured'
  | 'name'
  | 'function'
  | 'operator'

export interface Token {
  kind: TokenKind
  text: string
  /** Sheet of a reference or name, unquoted; null when the formula names none. */
  sheet: string | null
}

const SPACE = /\s+/y
const STRING = /"(?:[^"]|"")*"/y
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA)/y
const SHEET = /(?:'(?:[^']|'')+'|(?:\[\d+\])?[\p{L}\p{N}_][\p{L}\p{N}_.]*)!/uy
const CELLS = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.([])/uy
const COLUMNS = /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.([])/uy
const ROWS = /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])/uy
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%,;(){}:@!#]/y

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** The bracket part of a structured reference from its first "[" on; an apostrophe escapes the next character. */
function bracketsAt(text: string, at: number): string | null {
  let depth = 0
  for (let position = at; position < text.length; position++) {
    const character = text[position]
    if (character === "'") position++
    else if (character === '[') depth++
    else if (character === ']' && --depth === 0) return text.slice(at, position + 1)
  }
  return null
}

function referenceAt(text: string, at: number): string | null {
  return matchAt(CELLS, text, at) ?? matchAt(COLUMNS, text, at) ?? matchAt(ROWS, text, at)
}

function nameAt(text: string, at: number, sheet: string | null): Token | null {
  const name = matchAt(NAME, text, at)
  if (name === null) return null
  const next = text[at + name.length]
  if (next === '[') {
    const brackets = bracketsAt(text, at + name.length)
    return brackets === null ? null : { kind: 'structured', text: name + brackets, sheet }
  }
  if (next === '(') return { kind: 'function', text: name, sheet }
  return { kind: /^(?:true|false)$/i.test(name) ? 'boolean' : 'name', text: name, sheet }
}

function sheetTokenAt(text: string, at: number): Token | null {
  const prefix = matchAt(SHEET, text, at)
  if (prefix === null) return null
  const bare = prefix.slice(0, -1)
  const sheet = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare
  const rest = at + prefix.length
  const reference = referenceAt(text, rest)
  if (reference !== null) return { kind: 'reference', text: prefix + reference, sheet }
  const error = matchAt(ERROR, text, rest)
  if (error !== null) return { kind: 'error', text: prefix + error, sheet }
  const name = nameAt(text, rest, sheet)
  return name && { ...name, text: prefix + name.text }
}

function tokenAt(text: string, at: number): Token | null {
  const simple: [TokenKind, RegExp][] = [
    ['space', SPACE],
    ['string', STRING],
    ['error', ERROR],
  ]
  for (const [kind, pattern] of simple) {
    const match = matchAt(pattern, text, at)
    if (match !== null) return { kind, text: match, sheet: null }
  }
  const onSheet = sheetTokenAt(text, at)
  if (onSheet) return onSheet
  if (text[at] === '[') {
    const brackets = bracketsAt(text, at)
    if (brackets !== null) return { kind: 'structured', text: brackets, sheet: null }
  }
  const reference = referenceAt(text, at)
  if (reference !== null) return { kind: 'reference', text: reference, sheet: null }
  const name = nameAt(text, at, null)
  if (name) return name
  const number = matchAt(NUMBER, text, at)
  if (number !== null) return { kind: 'number', text: number, sheet: null }
  const operator = matchAt(OPERATOR, text, at)
  return operator === null ? null : { kind: 'operator', text: operator, sheet: null }
}

/** Tokens of a formula without its "="; null when a character cannot belong to a formula. */
export function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = []
  for (let at = 0; at < formula.length; ) {
    const token = tokenAt(formula, at)
    if (!token) return null
    tokens.push(token)
    at += token.text.length
  }
  return tokens
}

/** The part of a reference token behind its sheet name. */
export const afterSheet = (token: Token): string =>
  token.sheet === null ? token.text : token.text.slice(token.text.lastIndexOf('!') + 1)
