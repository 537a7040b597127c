/** Formula text → expression tree. Operator precedence as in Excel: unary minus binds stronger than "^". */
import { type CellRange, parseAddress } from '../address.ts'
import { parseStructuredReference, type StructuredReference } from './structuredReference.ts'
import { afterSheet, type Token, tokenize } from './tokens.ts'

export type Expression =
  | { type: 'value'; value: number | string | boolean }
  | { type: 'error'; code: string }
  | { type: 'array'; rows: Expression[][] }
  | { type: 'reference'; sheet: string | null; range: CellRange }
  | { type: 'structured'; reference: StructuredReference }
  | { type: 'name'; name: string; sheet: string | null }
  | { type: 'call'; name: string; arguments: (Expression | null)[] }
  | { type: 'unary'; operator: string; operand: Expression }
  | { type: 'percent'; operand: Expression }
  | { type: 'binary'; operator: string; left: Expression; right: Expression }

const PRECEDENCE: Record<string, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  ':': 8,
}

class SyntaxFault extends Error {}

class Parser {
  readonly tokens: Token[]
  position = 0

  constructor(tokens: Token[]) {
    this.tokens = tokens.filter(token => token.kind !== 'space')
  }

  peek(): Token | undefined {
    return this.tokens[this.position]
  }

  isOperator(text: string): boolean {
    const token = this.peek()
    return token?.kind === 'operator' && token.text === text
  }

  take(text: string): void {
    if (!this.isOperator(text)) throw new SyntaxFault(text)
    this.position++
  }

  expression(minimum: number): Expression {
    let left = this.prefix()
    for (;;) {
      if (this.isOperator('%')) {
        this.position++
        left = { type: 'percent', operand: left }
        continue
      }
      const token = this.peek()
      const precedence = token?.kind === 'operator' ? PRECEDENCE[token.text] : undefined
      if (token === undefined || precedence === undefined || precedence < minimum) return left
      this.position++
      left = { type: 'binary', operator: token.text, left, right: this.expression(precedence + 1) }
    }
  }

  prefix(): Expression {
    const token = this.peek()
    if (token?.kind === 'operator' && (token.text === '-' || token.text === '+' || token.text === '@')) {
      this.position++
      return { type: 'unary', operator: token.text, operand: this.expression(6) }
    }
    return this.primary()
  }

  primary(): Expression {
    const token = this.peek()
    if (!token) throw new SyntaxFault('end of formula')
    this.position++
    switch (token.kind) {
      case 'number':
        return { type: 'value', value: Number(token.text) }
      case 'string':
        return { type: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') }
      case 'boolean':
        return { type: 'value', value: token.text.toLowerCase() === 'true' }
      case 'error':
        return {
          type: 'error',
          code: afterSheet(token)
            .toUpperCase()
            .replace(/^.*(?=#)/, ''),
        }
      case 'reference':
        return this.reference(token)
      case 'structured':
        return this.structured(token)
      case 'name':
        return { type: 'name', name: afterSheet(token), sheet: token.sheet }
      case 'function':
        return { type: 'call', name: token.text.toUpperCase(), arguments: this.arguments() }
      default:
        return this.bracketed(token)
    }
  }

  reference(token: Token): Expression {
    const range = parseAddress(afterSheet(token))
    if (!range || token.sheet?.startsWith('[')) throw new SyntaxFault(token.text)
    return { type: 'reference', sheet: token.sheet, range }
  }

  structured(token: Token): Expression {
    const reference = parseStructuredReference(afterSheet(token))
    if (!reference) throw new SyntaxFault(token.text)
    return { type: 'structured', reference }
  }

  bracketed(token: Token): Expression {
    if (token.text === '(') {
      const inner = this.expression(0)
      this.take(')')
      return inner
    }
    if (token.text === '{') return this.array()
    throw new SyntaxFault(token.text)
  }

  arguments(): (Expression | null)[] {
    this.take('(')
    const list: (Expression | null)[] = []
    if (this.isOperator(')')) {
      this.position++
      return list
    }
    for (;;) {
      list.push(this.isOperator(',') || this.isOperator(')') ? null : this.expression(0))
      if (this.isOperator(')')) break
      this.take(',')
    }
    this.position++
    return list
  }

  array(): Expression {
    const rows: Expression[][] = [[]]
    for (;;) {
      rows.at(-1)?.push(this.expression(0))
      if (this.isOperator('}')) break
      if (this.isOperator(';')) rows.push([])
      else if (!this.isOperator(',')) throw new SyntaxFault('array')
      this.position++
    }
    this.position++
    return { type: 'array', rows }
  }
}

/** The tree of a formula without its "="; null when it is not one that Excel (or this host) could calculate. */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokenize(formula)
  if (!tokens) return null
  const parser = new Parser(tokens)
  try {
    const expression = parser.expression(0)
    return parser.peek() ? null : expression
  } catch (error) {
    if (error instanceof SyntaxFault) return null
    throw error
  }
}

/** Calls `visit` for the expression and everything below it. */
export function walkExpression(expression: Expression, visit: (expression: Expression) => void): void {
  visit(expression)
  if (expression.type === 'binary') {
    walkExpression(expression.left, visit)
    walkExpression(expression.right, visit)
  } else if (expression.type === 'unary' || expression.type === 'percent') walkExpression(expression.operand, visit)
  else if (expression.type === 'call')
    for (const argument of expression.arguments) argument && walkExpression(argument, visit)
}
