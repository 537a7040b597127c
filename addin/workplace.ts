/** Where the pane works: beside a workbook in Excel, or on files in a browser tab. The screens know only this. */
import type { TableCorrection, TableKind } from '../core/contract/intake.ts'
import type { CellTarget, WritePlan } from '../core/contract/workbook.ts'
import { failure, type Result, success } from '../core/result.ts'
import type { Engine } from './engine/engineClient.ts'
import type {
  CheckAnswer,
  EngineFailure,
  EngineRequest,
  EngineSource,
  Found,
  Language,
  Stated,
} from './engine/protocol.ts'
import type { ServiceAddress } from './service.ts'
import type { RunControl, WorkbookPort } from './workbookPort.ts'

/** What a piece of work is doing, for the Running screen. */
export interface Step {
  stage: string
  done: number
  total: number
}

export interface WorkControl {
  signal: AbortSignal
  onStep(step: Step): void
  onWaiting(waiting: boolean): void
}

export interface WorkOptions {
  language: Language
  today: string
  stated: Stated
}

export interface CheckOptions extends WorkOptions {
  /** Null: on this device. */
  service: ServiceAddress | null
}

export interface Workplace {
  /** Files are opened, cells cannot be selected, and the result is downloaded. */
  kind: 'excel' | 'files'
  inspect(options: WorkOptions, control: WorkControl): Promise<Result<Found, EngineFailure>>
  /** Another look at what was read last, with other corrections. */
  preview(
    options: WorkOptions,
    corrections: TableCorrection[],
    control: WorkControl,
  ): Promise<Result<Found, EngineFailure>>
  check(options: CheckOptions, control: WorkControl): Promise<Result<CheckAnswer, EngineFailure>>
  /** Puts the results of a check into the workbook. */
  write(plan: WritePlan, control: WorkControl): Promise<Result<null, EngineFailure>>
  /** Keeps corrections on the settings sheet. */
  correct(
    corrections: TableCorrection[],
    language: Language,
    control: WorkControl,
  ): Promise<Result<null, EngineFailure>>
  insertTemplates(
    choice: TemplateChoice,
    language: Language,
    control: WorkControl,
  ): Promise<Result<null, EngineFailure>>
  select(target: CellTarget): Promise<Result<null, EngineFailure>>
  /** Calls back when the workbook is no longer what was checked. */
  watch(onChange: () => void): Promise<void>
  openFiles(files: File[]): Promise<Result<null, EngineFailure>>
  /** Files that belong to the project beside what is open. */
  addFiles(files: File[]): Promise<Result<null, EngineFailure>>
  removeFile(name: string): Promise<Result<null, EngineFailure>>
  download(): Promise<Result<{ name: string; bytes: Uint8Array }, EngineFailure>>
}

export interface TemplateChoice {
  kinds: TableKind[]
  sample: boolean
}

/** Beside a workbook: it is read anew for every check, since the user goes on working in it. */
export function excelWorkplace(port: WorkbookPort, engine: Engine): Workplace {
  const files = filesInWorker(engine)

  async function read(control: WorkControl): Promise<Result<EngineSource, EngineFailure>> {
    const reading = await port.read(runControl(control, 'reading'))
    if (!reading.ok) return failure({ from: 'workbook', failure: reading.failure })
    return success({ kind: 'grids', grids: reading.value })
  }

  /** What was read last, unless the worker that held it is gone. */
  const readOrLast = async (control: WorkControl): Promise<Result<EngineSource, EngineFailure>> =>
    files.mayBeLost() ? read(control) : success({ kind: 'last' })

  async function write(plan: WritePlan, control: WorkControl) {
    return ofWorkbook(await port.apply(plan, runControl(control, 'writing')))
  }
  return {
    kind: 'excel',
    async inspect(options, control) {
      const source = await read(control)
      return source.ok ? files.ask({ kind: 'inspect', source: source.value, ...options }, control) : source
    },
    async preview(options, corrections, control) {
      const source = await readOrLast(control)
      return source.ok ? files.ask({ kind: 'inspect', source: source.value, ...options, corrections }, control) : source
    },
    async check(options, control) {
      const source = await read(control)
      return source.ok ? files.ask({ kind: 'check', source: source.value, ...options }, control) : source
    },
    write,
    async correct(corrections, language, control) {
      const source = await read(control)
      if (!source.ok) return source
      const plan = await files.ask({ kind: 'correct', source: source.value, language, corrections }, control)
      return plan.ok ? write(plan.value, control) : plan
    },
    async insertTemplates(choice, language, control) {
      const source = await read(control)
      if (!source.ok) return source
      const plan = await files.ask({ kind: 'templates', source: source.value, language, ...choice }, control)
      return plan.ok ? write(plan.value, control) : plan
    },
    select: async target => ofWorkbook(await port.select(target)),
    watch: onChange => port.watch(onChange),
    openFiles: files.add,
    addFiles: files.add,
    removeFile: files.remove,
    download: () => Promise.reject(new Error('A workbook in Excel is not downloaded')),
  }
}

/** On files that the engine worker holds; what is written goes into its copy, so there is nothing left to write. */
export function fileWorkplace(engine: Engine): Workplace {
  const files = filesInWorker(engine)
  const source: EngineSource = { kind: 'files' }
  const done = (result: Result<unknown, EngineFailure>) => (result.ok ? success(null) : result)
  return {
    kind: 'files',
    inspect: (options, control) => files.ask({ kind: 'inspect', source, ...options }, control),
    preview: (options, corrections, control) =>
      files.ask({ kind: 'inspect', source, ...options, corrections }, control),
    check: (options, control) => files.ask({ kind: 'check', source, ...options }, control),
    write: async () => success(null),
    correct: async (corrections, language, control) =>
      done(await files.ask({ kind: 'correct', source, language, corrections }, control)),
    insertTemplates: async (choice, language, control) =>
      done(await files.ask({ kind: 'templates', source, language, ...choice }, control)),
    select: async () => success(null),
    async watch() {},
    openFiles: files.replace,
    addFiles: files.add,
    removeFile: files.remove,
    download: () => files.ask({ kind: 'download' }, { signal: never, onStep() {} }),
  }
}

const never = new AbortController().signal

/** Files that the engine worker holds for this page, sent again to a new worker when the one that held them has ended. */
function filesInWorker(engine: Engine) {
  let open: File[] = []
  /** A worker that crashed or was ended by a cancel has taken the files with it. */
  let isLost = false

  async function send(files: File[], isAdded: boolean): Promise<Result<null, EngineFailure>> {
    const contents = await Promise.all(
      files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    )
    return engine.ask({ kind: 'open-files', files: contents, isAdded }, never, () => {})
  }

  async function ask<R extends EngineRequest>(request: R, control: Pick<WorkControl, 'signal' | 'onStep'>) {
    if (isLost) {
      const again = await send(open, false)
      if (!again.ok) return again
    }
    const answer = await engine.ask(request, control.signal, control.onStep)
    isLost = !answer.ok && endsWorker(answer.failure)
    return answer
  }

  return {
    ask,
    mayBeLost: () => isLost,
    async replace(files: File[]): Promise<Result<null, EngineFailure>> {
      const opened = await send(files, false)
      if (opened.ok) {
        open = files
        isLost = false
      }
      return opened
    },
    async add(files: File[]): Promise<Result<null, EngineFailure>> {
      const opened = await send(files, true)
      const names = new Set(files.map(({ name }) => name))
      if (opened.ok) open = [...open.filter(({ name }) => !names.has(name)), ...files]
      return opened
    },
    async remove(name: string): Promise<Result<null, EngineFailure>> {
      open = open.filter(file => file.name !== name)
      return ask({ kind: 'close-file', name }, { signal: never, onStep() {} })
    },
  }
}

function endsWorker(failure: EngineFailure): boolean {
  return failure.from === 'engine' || (failure.from === 'workbook' && failure.failure.reason === 'cancelled')
}

function runControl(control: WorkControl, stage: string): RunControl {
  return {
    signal: control.signal,
    onProgress: (done, total) => control.onStep({ stage, done, total }),
    onWaiting: control.onWaiting,
  }
}

function ofWorkbook(result: Awaited<ReturnType<WorkbookPort['apply']>>): Result<null, EngineFailure> {
  return result.ok ? result : failure({ from: 'workbook', failure: result.failure })
}
