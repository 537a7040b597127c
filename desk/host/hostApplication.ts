/**
 * The stand-in for a running Excel: one workbook, the rich API on it, events, custom functions and a person's actions.
 * Runs in Node and in the browser. A development and test host, not Excel.
 */
import { eventMessages } from './addinEvents.ts'
import { box, parseAddress } from './address.ts'
import type { ModelChange } from './change.ts'
import { writeRange } from './contents.ts'
import {
  CustomFunctionCaller,
  CustomFunctions,
  CustomFunctionsContainer,
  type FunctionsMetadata,
  type LibraryMessage,
} from './customFunctions.ts'
import { Dispatcher } from './dispatcher.ts'
import { createExternal } from './external.ts'
import { invalidArgument } from './hostError.ts'
import { type HostObject, RecordingService } from './hostObject.ts'
import { type CompleteHostOptions, completeOptions, type HostOptions } from './hostOptions.ts'
import type { HostContext } from './objects/hostContext.ts'
import { Range } from './objects/range.ts'
import { followShift } from './objects/rangeBounds.ts'
import { Workbook } from './objects/workbook.ts'
import type { ResponseMessage } from './requestMessage.ts'
import { type BatchLogEntry, type Fault, RequestQueue } from './requestQueue.ts'
import type { Sheet } from './sheet.ts'
import { WorkbookModel } from './workbookModel.ts'
import { loadWorkbook, saveWorkbook } from './xlsxFile.ts'

export type { HostOptions } from './hostOptions.ts'

export class HostApplication {
  readonly options: CompleteHostOptions
  readonly workbook: WorkbookModel
  readonly dispatcher: Dispatcher
  readonly functions: CustomFunctionCaller
  /** Calls to services outside Excel's object model, as "Microsoft.Office.….member". */
  readonly serviceCalls: string[] = []
  /** `Office.context.document.settings` as last saved. */
  readonly documentSettings = new Map<string, string>()
  /** The dialog that the add-in has open. */
  dialog: { url: string; answer: (payload: unknown[]) => void } | null = null
  readonly #queue: RequestQueue
  readonly #context: HostContext
  readonly #connections = new Set<(messages: LibraryMessage[]) => void>()
  readonly #parentMessageHandlers = new Set<(text: string) => void>()

  private constructor(options: HostOptions) {
    this.options = completeOptions(options)
    this.functions = new CustomFunctionCaller({
      namespace: this.options.functionNamespace,
      send: messages => this.#send(messages),
      onResult: cell => {
        this.workbook.calculation.resultArrived(cell)
        this.workbook.calculation.bringUpToDate()
      },
    })
    this.workbook = new WorkbookModel({
      fileName: this.options.fileName,
      locale: this.options.locale,
      now: this.options.now,
      functions: {
        callCustomFunction: (name, values, node) => this.functions.call(name, values, node),
        onEvaluated: cell => this.functions.evaluated(cell),
        onFormulaRemoved: cell => this.functions.formulaRemoved(cell),
      },
    })
    this.#context = { workbook: this.workbook, areEventsEnabled: true, isScreenSuspended: false }
    const root = new Workbook(this.#context)
    this.dispatcher = new Dispatcher({ root: () => root, newObject: type => this.#newObject(type) })
    this.#queue = new RequestQueue(this.dispatcher, {
      logLimit: this.options.logLimit,
      finish: () => this.#finishBatch(),
      start: () => {
        this.workbook.actor = 'addin'
      },
    })
    this.workbook.subscribe(change => this.#onChange(change))
  }

  /** Opens an .xlsx file. Rejects with the error of hucre when the file cannot be read or is encrypted. */
  static async open(bytes: Uint8Array, options: HostOptions): Promise<HostApplication> {
    const app = new HostApplication(options)
    await loadWorkbook(app.workbook, bytes)
    app.workbook.calculation.calculate()
    return app
  }

  /** A new workbook with one empty sheet, "Sheet1". */
  static blank(options: HostOptions): HostApplication {
    const app = new HostApplication(options)
    app.workbook.addSheet()
    return app
  }

  /** What `window.external` of the add-in's page must offer before office.js runs. */
  external(options: { isDialog?: boolean } = {}): object {
    return createExternal(this, options.isDialog === true)
  }

  /** Tells every change of the model; answers how to stop. */
  subscribe(listener: (change: ModelChange) => void): () => void {
    return this.workbook.subscribe(listener)
  }

  /** A person types into a cell: numbers, dates, percentages, TRUE, formulas, text. "" empties it. */
  edit(sheetName: string, row: number, column: number, typed: string): void {
    this.#asPerson(() => writeRange(this.workbook, this.workbook.sheetNamed(sheetName), box(row, column), typed))
  }

  /** A person selects cells of a sheet, which becomes the active one. */
  select(sheetName: string, address: string): void {
    const range = parseAddress(address)
    if (!range) throw invalidArgument()
    this.#asPerson(() => this.workbook.select(this.workbook.sheetNamed(sheetName), range))
  }

  /** Anything else that a person does: changes made inside are told as a person's, then results are brought up to date. */
  act(action: (workbook: WorkbookModel) => void): void {
    this.#asPerson(() => action(this.workbook))
  }

  #asPerson(action: () => void): void {
    this.workbook.actor = 'person'
    action()
    this.workbook.calculation.bringUpToDate()
  }

  /** A person starts typing: until the end the API answers InvalidOperationInCellEditMode, or waits where asked to. */
  beginCellEdit(): void {
    this.#queue.isBlocked = true
  }

  endCellEdit(): void {
    this.#queue.isBlocked = false
    this.#queue.resume()
  }

  get isEditingCell(): boolean {
    return this.#queue.isBlocked
  }

  /** Makes the custom functions of a functions.json known to formulas. */
  registerFunctions(metadata: FunctionsMetadata): void {
    this.functions.register(metadata)
    this.workbook.calculation.functionsChanged(name => this.functions.has(name))
    this.workbook.calculation.bringUpToDate()
  }

  /** Batches that worked on the workbook, without the library's own housekeeping. */
  get requestCount(): number {
    return this.#queue.requestCount
  }

  /** The latest batches with their answers. */
  get batches(): readonly BatchLogEntry[] {
    return this.#queue.log
  }

  /** Lets a coming batch fail as a real host might. */
  injectFault(fault: Fault): void {
    this.#queue.faults.push(fault)
  }

  /** How long each answer is held back; 0 for none. */
  set answerDelayMs(delay: number) {
    this.#queue.answerDelayMs = delay
  }

  /** Runs a batch, given as JSON text, as soon as the host is free. */
  execute(body: string, flags: number, answer: (response: ResponseMessage) => void): void {
    this.#queue.add({ message: JSON.parse(body), flags, answer })
  }

  /** Resolves when no custom function call is under way. */
  async settled(): Promise<void> {
    const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 1))
    await pause()
    while (this.functions.pendingCount > 0) await pause()
  }

  async save(): Promise<Uint8Array> {
    this.workbook.calculation.bringUpToDate()
    return saveWorkbook(this.workbook)
  }

  selectedValues(): unknown[][] {
    const { activeSheet } = this.workbook
    return new Range(this.#context, activeSheet, this.workbook.selectionOn(activeSheet)).values ?? []
  }

  /** A page listens for messages of the rich API and the function proxy. */
  connect(listener: (messages: LibraryMessage[]) => void): () => void {
    this.#connections.add(listener)
    return () => this.#connections.delete(listener)
  }

  onParentMessage(handler: (text: string) => void): () => void {
    this.#parentMessageHandlers.add(handler)
    return () => this.#parentMessageHandlers.delete(handler)
  }

  messageFromDialog(json: string): void {
    const { messageToParent } = JSON.parse(json) as { messageToParent: string }
    this.dialog?.answer([0, messageToParent, this.options.origin])
  }

  messageToDialog(json: string): void {
    const { messageContent } = JSON.parse(json) as { messageContent: string }
    for (const handler of this.#parentMessageHandlers) handler(messageContent)
  }

  #send(messages: LibraryMessage[]): void {
    for (const listener of [...this.#connections]) listener(messages)
  }

  #newObject(type: string): HostObject {
    if (type === 'Microsoft.ExcelServices.CustomFunctions') return new CustomFunctions(this.functions)
    if (type === 'Microsoft.ExcelServices.CustomFunctionsContainer') return new CustomFunctionsContainer(this.functions)
    return new RecordingService(type, this.serviceCalls)
  }

  #finishBatch(): void {
    this.#context.isScreenSuspended = false
    this.workbook.calculation.isSuspended = false
    this.workbook.calculation.bringUpToDate()
    this.workbook.actor = 'person'
  }

  #onChange(change: ModelChange): void {
    if (change.kind === 'shift') this.#followShift(change.sheet, change.shift)
    if (!this.#context.areEventsEnabled) return
    const messages = eventMessages(change, this.workbook)
    if (messages.length > 0) this.#send(messages)
  }

  #followShift(sheet: Sheet, shift: Parameters<typeof followShift>[1]): void {
    for (const kept of this.dispatcher.keptObjects()) {
      if (kept instanceof Range && kept.sheet === sheet) followShift(kept, shift)
    }
  }
}
