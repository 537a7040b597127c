/** Takes the batches in, one after the other: cell edit mode, injected faults, held back answers, the log for tests. */
import type { Dispatcher } from './dispatcher.ts'
import {
  ActionType,
  ObjectPathType,
  type RequestAction,
  type RequestMessage,
  type ResponseMessage,
} from './requestMessage.ts'

/** Request flag of `Excel.run({ delayForCellEdit: true })`. */
const DELAY_FOR_CELL_EDIT = 64

export interface BatchLogEntry {
  message: RequestMessage
  response: ResponseMessage
}

export interface Fault {
  /** Which batch from now on that works on the workbook, from 1. */
  batch: number
  code: string
  message?: string
  /** How many of its actions are still done; 0 unless given. */
  afterActions?: number
}

interface Request {
  message: RequestMessage
  flags: number
  answer: (response: ResponseMessage) => void
}

export interface RequestQueueOptions {
  logLimit: number
  start: () => void
  finish: () => void
}

/** The library's own batches (freeing references, reporting function results) are no work on the workbook. */
export function isHousekeeping(message: RequestMessage): boolean {
  const types = new Set(Object.values(message.ObjectPaths).map(path => path.ObjectPathType))
  if (types.has(ObjectPathType.newObject) || !types.has(ObjectPathType.globalObject)) return !usesReference(types)
  const isFreeing = ({ Name, ActionType: type }: RequestAction): boolean =>
    Name === '_RemoveReference' || type === ActionType.instantiate
  return message.Actions.some(action => action.Name === '_RemoveReference') && message.Actions.every(isFreeing)
}

/** A batch may work on nothing but ranges kept from an earlier one. */
const usesReference = (types: Set<number>): boolean =>
  types.has(ObjectPathType.referenceId) && !types.has(ObjectPathType.newObject)

const failure = (code: string, message: string, actionIndex = 0): ResponseMessage => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: message, Location: '', ActionIndex: actionIndex, HttpStatusCode: 400 },
})

export class RequestQueue {
  readonly log: BatchLogEntry[] = []
  readonly faults: Fault[] = []
  requestCount = 0
  answerDelayMs = 0
  /** A cell is being edited. */
  isBlocked = false
  readonly #dispatcher: Dispatcher
  readonly #options: RequestQueueOptions
  #delayed: Request[] = []

  constructor(dispatcher: Dispatcher, options: RequestQueueOptions) {
    this.#dispatcher = dispatcher
    this.#options = options
  }

  add(request: Request): void {
    setTimeout(() => this.#take(request), 0)
  }

  /** The edit ended: batches that asked to wait are run. */
  resume(): void {
    const delayed = this.#delayed
    this.#delayed = []
    for (const request of delayed) this.add(request)
  }

  #take(request: Request): void {
    const isWork = !isHousekeeping(request.message)
    if (this.isBlocked && isWork && request.flags & DELAY_FOR_CELL_EDIT) {
      this.#delayed.push(request)
      return
    }
    if (isWork) this.requestCount++
    const response =
      this.isBlocked && isWork
        ? failure('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode. Exit the edit mode and try again.')
        : this.#run(request.message, isWork)
    this.log.push({ message: request.message, response })
    if (this.log.length > this.#options.logLimit) this.log.shift()
    if (this.answerDelayMs > 0) setTimeout(() => request.answer(response), this.answerDelayMs)
    else request.answer(response)
  }

  #run(message: RequestMessage, isWork: boolean): ResponseMessage {
    const fault = isWork ? this.#dueFault() : undefined
    const done = fault?.afterActions ?? 0
    const part = fault ? { ...message, Actions: message.Actions.slice(0, done) } : message
    this.#options.start()
    const response = this.#dispatcher.process(part)
    this.#options.finish()
    if (!fault || response.Error) return response
    return { ...failure(fault.code, fault.message ?? 'An injected fault.', done), Results: response.Results }
  }

  #dueFault(): Fault | undefined {
    for (const fault of this.faults) fault.batch--
    const at = this.faults.findIndex(fault => fault.batch <= 0)
    return at < 0 ? undefined : this.faults.splice(at, 1)[0]
  }
}
