/**
 * Custom functions of the add-in: a call in a formula is sent to the genuine function proxy of the Office library, the
 * cell shows #BUSY! until the answer comes, then it and its dependants are calculated again.
 */

import { cellAddress, quoteSheetName } from './address.ts'
import type { Cell } from './cell.ts'
import type { FormulaNode } from './dependencyIndex.ts'
import { BUSY, FormulaFault, Reference, type Scalar, toRows, type Value } from './formulas/values.ts'
import { HostObject } from './hostObject.ts'

/** One entry of functions.json. */
export interface FunctionDescription {
  id: string
  name: string
  parameters?: { name: string; dimensionality?: string; optional?: boolean; repeating?: boolean }[]
  options?: { stream?: boolean; cancelable?: boolean; volatile?: boolean }
}

/** The content of functions.json. */
export interface FunctionsMetadata {
  functions: FunctionDescription[]
}

/** A message to the library; the rich-API events and the function proxy share one channel. */
export interface LibraryMessage {
  messageCategory: number
  messageType: number
  targetId: string
  id: string
  message: string
}

interface Invocation {
  cell: Cell
  key: string
  description: FunctionDescription
}

const ERROR_BY_CODE: Record<number, string> = {
  0: '#VALUE!',
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
}

const FUNCTION_CATEGORY = 1
const INVOKE = 1000
const CANCEL = 1001

export interface CustomFunctionOptions {
  /** Prefix of the functions in formulas, such as "KEDU". */
  namespace: string
  send: (messages: LibraryMessage[]) => void
  onResult: (cell: Cell) => void
}

export class CustomFunctionCaller {
  isReady = false
  #options: CustomFunctionOptions
  #functions = new Map<string, FunctionDescription>()
  #invocations = new Map<number, Invocation>()
  /** Results that a cell's formula has not used yet, by function and arguments. */
  #results = new WeakMap<Cell, Map<string, Value>>()
  #waiting: LibraryMessage[] = []
  #nextInvocation = 1

  constructor(options: CustomFunctionOptions) {
    this.#options = options
  }

  /** Calls that will answer once and have not yet. */
  get pendingCount(): number {
    return [...this.#invocations.values()].filter(({ description }) => !description.options?.stream).length
  }

  /** A cell's formula was calculated: once nothing is under way, its results are used up and the next time calls anew. */
  evaluated(cell: Cell): void {
    if (![...this.#invocations.values()].some(known => known.cell === cell)) this.#results.delete(cell)
  }

  /** A cell holds no formula any more. */
  formulaRemoved(cell: Cell): void {
    this.#results.delete(cell)
    if (this.#invocations.size > 0) this.#abandon(cell)
  }

  register(metadata: FunctionsMetadata): void {
    for (const description of metadata.functions) {
      this.#functions.set(`${this.#options.namespace}.${description.name}`.toUpperCase(), description)
    }
  }

  has(name: string): boolean {
    return this.#functions.has(name.toUpperCase())
  }

  /** The value of a call, BUSY while it is under way, null when no such function is registered. */
  call(name: string, values: Value[], { cell, sheet, row, column }: FormulaNode): Value | null {
    const description = this.#functions.get(name)
    if (!description)
      return name.startsWith(`${this.#options.namespace.toUpperCase()}.`) ? new FormulaFault('#NAME?') : null
    const passed = passedValues(values, description)
    if (passed instanceof FormulaFault) return passed
    const key = `${name}(${JSON.stringify(passed)})`
    const result = this.#results.get(cell)?.get(key)
    if (result !== undefined) return result
    const isUnderWay = [...this.#invocations.values()].some(known => known.cell === cell && known.key === key)
    if (!isUnderWay) {
      this.#abandon(cell)
      this.#invoke(description, passed, `${quoteSheetName(sheet.name)}!${cellAddress(row, column)}`, {
        cell,
        key,
        description,
      })
    }
    return BUSY
  }

  #invoke(description: FunctionDescription, passed: unknown[], address: string, invocation: Invocation): void {
    const id = this.#nextInvocation++
    this.#invocations.set(id, invocation)
    const { stream = false, cancelable = false } = description.options ?? {}
    const flags = (stream || cancelable ? 1 : 0) | (stream ? 2 : 0)
    this.#send({
      messageCategory: FUNCTION_CATEGORY,
      messageType: INVOKE,
      targetId: '',
      id: String(id),
      message: JSON.stringify([id, description.id, passed, address, flags, null]),
    })
  }

  /** Cancels what an earlier formula of the cell started and nobody waits for. */
  #abandon(cell: Cell): void {
    for (const [id, known] of this.#invocations) {
      const { stream, cancelable } = known.description.options ?? {}
      if (known.cell !== cell || !(stream || cancelable)) continue
      this.#invocations.delete(id)
      const message = JSON.stringify({ invocationId: id })
      this.#send({ messageCategory: FUNCTION_CATEGORY, messageType: CANCEL, targetId: '', id: '0', message })
    }
  }

  #send(message: LibraryMessage): void {
    if (this.isReady) this.#options.send([message])
    else this.#waiting.push(message)
  }

  /** The page has loaded its functions: calls that waited are sent. */
  ready(): void {
    this.isReady = true
    const waiting = this.#waiting
    this.#waiting = []
    if (waiting.length > 0) this.#options.send(waiting)
  }

  deliver(id: number, isSuccess: boolean, value: unknown, errorCode: unknown): void {
    const invocation = this.#invocations.get(id)
    if (!invocation) return
    if (!invocation.description.options?.stream) this.#invocations.delete(id)
    const result = isSuccess ? fromLibrary(value) : new FormulaFault(ERROR_BY_CODE[Number(errorCode)] ?? '#VALUE!')
    const results = this.#results.get(invocation.cell) ?? new Map<string, Value>()
    results.set(invocation.key, result)
    this.#results.set(invocation.cell, results)
    this.#options.onResult(invocation.cell)
  }
}

const plain = (scalar: Scalar): unknown => (scalar instanceof FormulaFault ? scalar.code : scalar)

/** Arguments as the proxy wants them: single values, or rows for matrix parameters; an error goes no further. */
function passedValues(values: Value[], { parameters = [] }: FunctionDescription): unknown[] | FormulaFault {
  const passed: unknown[] = []
  const repeated: unknown[] = []
  for (const [index, value] of values.entries()) {
    const parameter = parameters[index] ?? (parameters.at(-1)?.repeating ? parameters.at(-1) : undefined)
    const rows = toRows(value)
    const fault = rows.flat().find(scalar => scalar instanceof FormulaFault)
    if (fault instanceof FormulaFault) return fault
    const isRows =
      parameter?.dimensionality === 'matrix' || (!parameter && (value instanceof Reference || Array.isArray(value)))
    const given = isRows ? rows.map(row => row.map(cell => plain(cell) ?? '')) : plain(rows[0]?.[0] ?? null)
    if (parameter?.repeating) repeated.push(given)
    else passed.push(given)
  }
  for (let index = passed.length; index < parameters.length; index++) {
    if (!parameters[index]?.repeating) passed.push(null)
  }
  if (parameters.at(-1)?.repeating) passed.push(repeated)
  return passed
}

function fromLibrary(value: unknown): Value {
  if (Array.isArray(value)) {
    return value.map(row => (Array.isArray(row) ? row : [row]).map(cell => fromLibrary(cell) as Scalar))
  }
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'object' && value !== null && 'code' in value) {
    return new FormulaFault(ERROR_BY_CODE[Number(value.code)] ?? '#VALUE!')
  }
  return value === null || value === undefined ? null : new FormulaFault('#VALUE!')
}

/** "Microsoft.ExcelServices.CustomFunctions": where the library reports results. */
export class CustomFunctions extends HostObject {
  readonly #caller: CustomFunctionCaller

  constructor(caller: CustomFunctionCaller) {
    super()
    this.#caller = caller
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.#caller.ready()
  }

  _GetEnabledFeatures(): string[] {
    return []
  }

  setInvocationArrayResults(results: [number, boolean, unknown, unknown][]): void {
    for (const [id, isSuccess, value, code] of results) this.#caller.deliver(id, isSuccess, value, code)
  }

  setInvocationResults(results: { id: number; failed: boolean; value: unknown; errorCode: unknown }[]): void {
    for (const { id, failed, value, errorCode } of results) this.#caller.deliver(id, !failed, value, errorCode)
  }
}

/** "Microsoft.ExcelServices.CustomFunctionsContainer". */
export class CustomFunctionsContainer extends HostObject {
  readonly #caller: CustomFunctionCaller

  constructor(caller: CustomFunctionCaller) {
    super()
    this.#caller = caller
  }

  get customFunctions(): CustomFunctions {
    return new CustomFunctions(this.#caller)
  }
}
