/** Where the pane works: beside a workbook in Excel, or on files in a browser tab. The screens know only this. */
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
  check(options: CheckOptions, control: WorkControl): Promise<Result<CheckAnswer, EngineFailure>>
  /** Puts the results of a check into the workbook. */
  write(plan: WritePlan, control: WorkControl): Promise<Result<null, EngineFailure>>
  select(target: CellTarget): Promise<Result<null, EngineFailure>>
  /** Calls back when the workbook is no longer what was checked. */
  watch(onChange: () => void): Promise<void>
  openFiles(files: File[]): Promise<Result<null, EngineFailure>>
  download(): Promise<Result<{ name: string; bytes: Uint8Array }, EngineFailure>>
}

/** Beside a workbook: it is read anew for every check, since the user goes on working in it. */
export function excelWorkplace(port: WorkbookPort, engine: Engine): Workplace {
  async function read(control: WorkControl): Promise<Result<EngineSource, EngineFailure>> {
    const reading = await port.read(runControl(control, 'reading'))
    if (!reading.ok) return failure({ from: 'workbook', failure: reading.failure })
    return success({ kind: 'grids', grids: reading.value })
  }
  return {
    kind: 'excel',
    async inspect(options, control) {
      const source = await read(control)
      if (!source.ok) return source
      return engine.ask({ kind: 'inspect', source: source.value, ...options }, control.signal, control.onStep)
    },
    async check(options, control) {
      const source = await read(control)
      if (!source.ok) return source
      return engine.ask({ kind: 'check', source: source.value, ...options }, control.signal, control.onStep)
    },
    write: async (plan, control) => ofWorkbook(await port.apply(plan, runControl(control, 'writing'))),
    select: async target => ofWorkbook(await port.select(target)),
    watch: onChange => port.watch(onChange),
    openFiles: async () => success(null),
    download: () => Promise.reject(new Error('A workbook in Excel is not downloaded')),
  }
}

/** On files that the engine worker holds; the check writes into its copy, so there is nothing left to write. */
export function fileWorkplace(engine: Engine): Workplace {
  const never = new AbortController().signal
  const source: EngineSource = { kind: 'files' }
  let open: File[] = []
  /** A worker that crashed or was ended by a cancel has taken the files with it. */
  let mayBeLost = false

  async function send(files: File[]): Promise<Result<null, EngineFailure>> {
    const contents = await Promise.all(
      files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    )
    return engine.ask({ kind: 'open-files', files: contents }, never, () => {})
  }

  async function ask<R extends EngineRequest>(request: R, control: Pick<WorkControl, 'signal' | 'onStep'>) {
    if (mayBeLost) {
      const again = await send(open)
      if (!again.ok) return again
    }
    const answer = await engine.ask(request, control.signal, control.onStep)
    mayBeLost = !answer.ok && endsWorker(answer.failure)
    return answer
  }

  return {
    kind: 'files',
    inspect: (options, control) => ask({ kind: 'inspect', source, ...options }, control),
    check: (options, control) => ask({ kind: 'check', source, ...options }, control),
    write: async () => success(null),
    select: async () => success(null),
    async watch() {},
    async openFiles(files) {
      const opened = await send(files)
      if (opened.ok) {
        open = files
        mayBeLost = false
      }
      return opened
    },
    download: () => ask({ kind: 'download' }, { signal: never, onStep() {} }),
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
