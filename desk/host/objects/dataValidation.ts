/** What may be typed into the cells of a range, and the help beside them; kept as the file keeps it. */
import type { Sheet as FileSheet, DataValidation as FileValidation } from 'hucre'
import { formatAddress, overlaps, parseAddress } from '../address.ts'
import { invalidArgument } from '../hostError.ts'
import { HostObject } from '../hostObject.ts'
import type { Range } from './range.ts'

interface Rule {
  list?: { source: string; inCellDropDown?: boolean }
  decimal?: Comparison
  wholeNumber?: Comparison
  date?: Comparison
  textLength?: Comparison
  custom?: { formula: string }
}

interface Comparison {
  formula1: string | number
  formula2?: string | number
  operator: string
}

const TYPES = { decimal: 'decimal', wholeNumber: 'whole', date: 'date', textLength: 'textLength' } as const

const OPERATORS: Record<string, NonNullable<FileValidation['operator']>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
}

function ofRule(rule: Rule): Pick<FileValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'> {
  if (rule.list) return { type: 'list', values: rule.list.source.split(',') }
  if (rule.custom) return { type: 'custom', formula1: rule.custom.formula.replace(/^=/, '') }
  for (const [name, type] of Object.entries(TYPES)) {
    const comparison = rule[name as keyof typeof TYPES]
    const operator = comparison && OPERATORS[comparison.operator]
    if (!comparison || !operator) continue
    const { formula1, formula2 } = comparison
    return {
      type,
      operator,
      formula1: String(formula1),
      ...(formula2 !== undefined && { formula2: String(formula2) }),
    }
  }
  throw invalidArgument()
}

const nameOf = <T>(names: Record<string, T>, value: T | undefined) =>
  Object.keys(names).find(name => names[name] === value)

function toRule(validation: FileValidation): Rule {
  const { type, operator, formula1 = '', formula2, values } = validation
  if (type === 'list') return { list: { source: values?.join(',') ?? formula1, inCellDropDown: true } }
  if (type === 'custom') return { custom: { formula: `=${formula1}` } }
  const name = nameOf(TYPES, type as (typeof TYPES)[keyof typeof TYPES]) ?? 'decimal'
  const comparison = {
    formula1,
    ...(formula2 !== undefined && { formula2 }),
    operator: nameOf(OPERATORS, operator) ?? 'Between',
  }
  return { [name]: comparison }
}

export class DataValidation extends HostObject {
  readonly #range: Range

  constructor(range: Range) {
    super()
    this.#range = range
  }

  get #all(): FileValidation[] {
    const { sheet } = this.#range
    sheet.file ??= { name: sheet.name, rows: [] } satisfies FileSheet
    sheet.file.dataValidations ??= []
    return sheet.file.dataValidations
  }

  get #own(): FileValidation | undefined {
    return this.#all.find(({ range }) => {
      const area = parseAddress(range)
      return area !== null && overlaps(area, this.#range.range)
    })
  }

  /** The validation of exactly this range, made if there is none yet. */
  #ensured(): FileValidation {
    const range = formatAddress(this.#range.range)
    const before = this.#all.find(validation => validation.range === range)
    if (before) return before
    const made: FileValidation = { type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0', range }
    this.#all.push(made)
    return made
  }

  get rule(): Rule {
    const own = this.#own
    return own ? toRule(own) : {}
  }

  set rule(rule: Rule) {
    const validation = this.#ensured()
    delete validation.values
    delete validation.formula2
    Object.assign(validation, ofRule(rule))
  }

  get prompt(): { showPrompt: boolean; title: string; message: string } {
    const own = this.#own
    return {
      showPrompt: own?.showInputMessage === true,
      title: own?.inputTitle ?? '',
      message: own?.inputMessage ?? '',
    }
  }

  set prompt({ showPrompt, title, message }: { showPrompt: boolean; title: string; message: string }) {
    if (title.length > 32 || message.length > 255) throw invalidArgument()
    Object.assign(this.#ensured(), { showInputMessage: showPrompt, inputTitle: title, inputMessage: message })
  }

  get errorAlert(): { showAlert: boolean; style: string; title: string; message: string } {
    const own = this.#own
    const style = own?.errorStyle ?? 'stop'
    return {
      showAlert: own?.showErrorMessage === true,
      style: style.charAt(0).toUpperCase() + style.slice(1),
      title: own?.errorTitle ?? '',
      message: own?.errorMessage ?? '',
    }
  }

  set errorAlert(alert: { showAlert: boolean; style: string; title: string; message: string }) {
    if (alert.title.length > 32 || alert.message.length > 255) throw invalidArgument()
    Object.assign(this.#ensured(), {
      showErrorMessage: alert.showAlert,
      errorStyle: alert.style.toLowerCase(),
      errorTitle: alert.title,
      errorMessage: alert.message,
    })
  }

  get ignoreBlanks(): boolean {
    return this.#own?.allowBlank !== false
  }

  set ignoreBlanks(value: boolean) {
    this.#ensured().allowBlank = value
  }

  clear(): void {
    const { sheet, range } = this.#range
    if (!sheet.file?.dataValidations) return
    sheet.file.dataValidations = sheet.file.dataValidations.filter(validation => {
      const area = parseAddress(validation.range)
      return area === null || !overlaps(area, range)
    })
  }
}
