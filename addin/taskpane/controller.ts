/** What the buttons do: runs the workplace's long steps one at a time and tells the state what came of them. */
import type { TableCorrection } from '../../core/contract/intake.ts'
import type { CellTarget } from '../../core/contract/workbook.ts'
import type { Result } from '../../core/result.ts'
import type { CheckAnswer, EngineFailure, Language, Stated } from '../engine/protocol.ts'
import type { TemplateChoice, WorkControl, WorkOptions, Workplace } from '../workplace.ts'
import type { PaneSettings } from './settingsStore.ts'
import type { PaneEvent, PaneState } from './state.ts'

/** What the controller needs to know at the moment a button is pressed. */
export interface Circumstances {
  language: Language
  settings: PaneSettings
  stated: Stated
  /** File name of the workbook in Excel, once it was read; null in a browser tab. */
  ownWorkbook: string | null
}

export interface Surroundings {
  workplace: Workplace
  dispatch(event: PaneEvent): void
  now(): Circumstances
  /** Origin that the pane came from: the service. */
  ownOrigin: string
  /** ISO date of the user's clock. */
  today(): string
  /** Hands a file to the user. */
  save(name: string, bytes: Uint8Array): void
}

export interface Controller {
  inspect(): Promise<void>
  /** `onDevice` goes before the setting, for the button that helps when the service fails. */
  check(options?: { onDevice: boolean }): Promise<void>
  write(answer: CheckAnswer): Promise<void>
  select(target: CellTarget): Promise<void>
  openFiles(files: File[]): Promise<void>
  /** Adds files to the project that is open; when one cannot be read all stays as it was. */
  addFiles(files: File[]): Promise<void>
  removeFile(name: string): Promise<void>
  /** Shows what corrections would make of the table whose header is in the given row; nothing is kept. */
  tryCorrections(corrections: TableCorrection[], headerRow: number): Promise<void>
  /** Keeps corrections in the workbook and reads it again. */
  correct(corrections: TableCorrection[]): Promise<void>
  insertTemplates(choice: TemplateChoice): Promise<void>
  download(): Promise<void>
  /** Ends the work that runs; false when none does. */
  cancel(): boolean
}

export function createController(surroundings: Surroundings): Controller {
  const { workplace, dispatch, now } = surroundings
  const { alone, cancel } = oneAtATime(dispatch)
  const fail = (failure: EngineFailure) => dispatch({ type: 'failed', failure })
  const workOptions = () => ({ language: now().language, today: surroundings.today(), stated: now().stated })

  async function inspectNow(control: WorkControl): Promise<void> {
    dispatch({ type: 'opening' })
    const found = await workplace.inspect(workOptions(), control)
    if (found.ok) dispatch({ type: 'found', found: found.value })
    else fail(found.failure)
  }

  async function writeNow(answer: CheckAnswer, control: WorkControl): Promise<void> {
    const written = await workplace.write(answer.plan, control)
    dispatch(written.ok ? { type: 'written' } : { type: 'notWritten', failure: written.failure })
  }

  async function checkNow(onDevice: boolean, control: WorkControl): Promise<void> {
    dispatch({ type: 'started' })
    const { settings } = now()
    const stays = onDevice || settings.onDevice
    const service = stays ? null : { url: surroundings.ownOrigin, accessKey: settings.accessKey }
    const answer = await workplace.check({ ...workOptions(), service }, control)
    if (!answer.ok) return fail(answer.failure)
    dispatch({ type: 'checked', answer: answer.value })
    await writeNow(answer.value, control)
  }

  return {
    inspect: () => alone(inspectNow),
    check: options => alone(control => checkNow(options?.onDevice ?? false, control)),
    write: answer =>
      alone(control => {
        dispatch({ type: 'writing' })
        return writeNow(answer, control)
      }),
    async select(target) {
      const selected = await workplace.select(target)
      if (!selected.ok) dispatch({ type: 'noticed', failure: selected.failure })
    },
    openFiles: files =>
      alone(async control => {
        dispatch({ type: 'opening' })
        const opened = await workplace.openFiles(files)
        if (opened.ok) await inspectNow(control)
        else fail(opened.failure)
      }),
    ...changesOf(surroundings, alone, inspectNow, workOptions),
    async download() {
      const file = await workplace.download()
      if (file.ok) surroundings.save(file.value.name, file.value.bytes)
      else dispatch({ type: 'noticed', failure: file.failure })
    },
    cancel,
  }
}

type Changes = Pick<Controller, 'addFiles' | 'removeFile' | 'tryCorrections' | 'correct' | 'insertTemplates'>
type Alone = ReturnType<typeof oneAtATime>['alone']

/** The buttons that change what is read: files, corrections, templates. */
function changesOf(
  { workplace, dispatch, now }: Surroundings,
  alone: Alone,
  inspectNow: (control: WorkControl) => Promise<void>,
  workOptions: () => WorkOptions,
): Changes {
  /** What was open before stays on the screen when the change fails. */
  async function change(
    done: Promise<Result<null, EngineFailure>>,
    control: WorkControl,
    what?: NonNullable<PaneState['said']>,
  ): Promise<void> {
    const changed = await done
    if (!changed.ok) return dispatch({ type: 'noticed', failure: changed.failure })
    await inspectNow(control)
    if (what) dispatch({ type: 'done', what })
  }

  async function add(files: File[], control: WorkControl): Promise<void> {
    const own = files.find(file => file.name === now().ownWorkbook)
    if (own) return dispatch({ type: 'alreadyOpen', file: own.name })
    dispatch({ type: 'adding', files: files.map(file => file.name) })
    await change(workplace.addFiles(files), control)
  }

  return {
    addFiles: files => alone(control => add(files, control)),
    removeFile: name => alone(control => change(workplace.removeFile(name), control)),
    tryCorrections: previews(workplace, dispatch, workOptions),
    correct: corrections =>
      alone(control => change(workplace.correct(corrections, now().language, control), control, 'corrected')),
    insertTemplates: choice =>
      alone(control => change(workplace.insertTemplates(choice, now().language, control), control, 'inserted')),
  }
}

/** Tries corrections out as fast as they are chosen: while one look is under way, only the last choice waits for the next. */
function previews(
  workplace: Workplace,
  dispatch: Surroundings['dispatch'],
  workOptions: () => WorkOptions,
): Controller['tryCorrections'] {
  let waiting: TableCorrection[] | null = null
  let isLooking = false
  const control: WorkControl = { signal: new AbortController().signal, onStep() {}, onWaiting() {} }

  async function look(): Promise<void> {
    while (waiting) {
      const corrections: TableCorrection[] = waiting
      waiting = null
      const tried = await workplace.preview(workOptions(), corrections, control)
      if (waiting) continue
      dispatch({ type: 'previewed', corrections, tried: tried.ok ? tried.value : null })
      if (!tried.ok) dispatch({ type: 'noticed', failure: tried.failure })
    }
  }

  return async (corrections, headerRow) => {
    dispatch({ type: 'correctionsTried', corrections, headerRow })
    waiting = corrections
    if (isLooking) return
    isLooking = true
    try {
      await look()
    } finally {
      isLooking = false
    }
  }
}

/** Runs one piece of work at a time: a second press of a button while one runs does nothing. */
function oneAtATime(dispatch: Surroundings['dispatch']) {
  let running: AbortController | null = null

  async function alone(work: (control: WorkControl) => Promise<void>): Promise<void> {
    if (running) return
    running = new AbortController()
    const control: WorkControl = {
      signal: running.signal,
      onStep: step => dispatch({ type: 'stepped', step }),
      onWaiting: waiting => dispatch({ type: 'waiting', waiting }),
    }
    try {
      await work(control)
    } catch (error) {
      // The outermost boundary of the pane: a programmer's error becomes a sentence, not a dead pane.
      console.error(error)
      dispatch({ type: 'failed', failure: { from: 'engine', reason: 'crashed' } })
    } finally {
      running = null
    }
  }

  function cancel(): boolean {
    running?.abort()
    return running !== null
  }

  return { alone, cancel }
}
