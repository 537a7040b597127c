/**
 * `window.external` as desktop Excel offers it to the page of an add-in: the one seam between the unmodified Office
 * library and this host. Every answer is asynchronous, as there.
 */
import type { LibraryMessage } from './customFunctions.ts'
import type { HostApplication } from './hostApplication.ts'

/** Numbers of the calls and events that the host serves; others are answered with an internal error. */
const RICH_API = 93
const SELECTED_DATA = 64
const SILENT_CALLS = new Set([94, 97, 102])
const INTERNAL_ERROR = 5001
const EVENT_SELECTION = 2
const EVENT_DIALOG = 10
const EVENT_PARENT_MESSAGE = 12
const EVENT_RICH_API = 33

type Callback = (answer: unknown) => void
type EventHandler = (event: number, payload: unknown) => void

/** The desktop hands arrays over as "safe arrays", which the library unpacks with toArray(). */
const safeArray = <T>(values: T[]): T[] & { toArray: () => T[] } => Object.assign(values, { toArray: () => values })

function safeMatrix(rows: unknown[][]): object {
  const isSingle = rows.length === 1 && rows[0]?.length === 1
  return {
    dimensions: () => 2,
    ubound: (dimension: number) => (dimension === 1 ? rows.length : (rows[0]?.length ?? 0)),
    toArray: () => (isSingle ? rows[0]?.[0] : rows.flat()),
  }
}

const later = (work: () => void): void => {
  setTimeout(work, 0)
}

interface Registration {
  event: number
  target: string
  handler: EventHandler
  stop: () => void
}

/** The getters of `GetContext()`. */
function appContext(app: HostApplication): object {
  const { locale, instanceId, requirementSets, build } = app.options
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'kedu-desk',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => app.options.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => instanceId,
    GetInstanceId: () => instanceId,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => build,
    GetDialogRequirementMatrix: () => JSON.stringify({ DialogApi: '1.2', DialogOrigin: '1.1' }),
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(app.options.theme),
    GetSettings: () => ({
      Read: (keys: string[], values: unknown[]) => {
        for (const [key, value] of app.documentSettings) {
          keys.push(key)
          values.push(value)
        }
      },
      Write: (keys: string[], values: string[]) => {
        app.documentSettings.clear()
        for (const [index, key] of keys.entries()) app.documentSettings.set(key, values[index] ?? '')
      },
    }),
  }
}

class Seam {
  readonly app: HostApplication
  readonly registrations: Registration[] = []

  constructor(app: HostApplication) {
    this.app = app
  }

  execute(call: number, parameters: unknown, callback: Callback): void {
    const answer = (status: number, payload?: unknown): void => later(() => callback(safeArray([status, payload])))
    if (call === RICH_API) {
      const [message] = parameters as [unknown[]]
      const flags = Number(message[6] ?? 0)
      this.app.execute(String(message[4]), flags, response => {
        callback(safeArray([0, [200, [], JSON.stringify(response)]]))
      })
    } else if (call === SELECTED_DATA) answer(0, safeMatrix(this.app.selectedValues()))
    else if (SILENT_CALLS.has(call)) answer(0, null)
    else answer(INTERNAL_ERROR)
  }

  register(event: number, target: string, handler: EventHandler, callback: Callback): void {
    const stop = this.#connect(event, target, handler)
    this.registrations.push({ event, target, handler, stop })
    later(() => callback(0))
  }

  #connect(event: number, target: string, handler: EventHandler): () => void {
    if (event === EVENT_RICH_API) {
      return this.app.connect((messages: LibraryMessage[]) => {
        const rows = messages.map(entry => [
          entry.messageCategory,
          entry.messageType,
          entry.targetId,
          entry.message,
          entry.id,
          false,
        ])
        later(() => handler(EVENT_RICH_API, safeArray(rows)))
      })
    }
    if (event === EVENT_SELECTION) {
      return this.app.subscribe(change => {
        if (change.kind === 'selection') later(() => handler(EVENT_SELECTION, undefined))
      })
    }
    if (event === EVENT_DIALOG) {
      this.app.dialog = { url: target, answer: payload => later(() => handler(EVENT_DIALOG, safeArray(payload))) }
      this.app.options.onDialog?.(target)
      return () => {
        this.app.dialog = null
      }
    }
    if (event === EVENT_PARENT_MESSAGE) {
      return this.app.onParentMessage(text => later(() => handler(EVENT_PARENT_MESSAGE, safeArray([0, text]))))
    }
    return () => undefined
  }

  unregister(event: number, target: string, callback: Callback): void {
    const isMeant = (known: Registration): boolean => known.event === event && known.target === target
    for (const known of this.registrations.filter(isMeant)) {
      known.stop()
      this.registrations.splice(this.registrations.indexOf(known), 1)
    }
    later(() => callback(0))
  }
}

/** The object to put under `window.external` of the add-in's page, before office.js runs; of a dialog's with `isDialog`. */
export function createExternal(app: HostApplication, isDialog: boolean): object {
  const seam = new Seam(app)
  const context = appContext(app)
  const { version, locale } = app.options
  // Flag 1 is the shared runtime, 2 custom functions; a dialog has neither.
  const flags = isDialog ? 0 : 3
  return {
    GetContext: () => context,
    GetHostInfo: () => `Excel$Win32$${version}$${locale}$$${isDialog ? 'isDialog' : ''}$disableLogging$${flags}`,
    GetLoggingAllowed: () => false,
    Execute: (call: number, parameters: unknown, callback: Callback) => seam.execute(call, parameters, callback),
    RegisterEvent: (event: number, target: string, handler: EventHandler, callback: Callback) =>
      seam.register(event, target, handler, callback),
    UnregisterEvent: (event: number, target: string, callback: Callback) => seam.unregister(event, target, callback),
    MessageParent2: (json: string) => app.messageFromDialog(json),
    MessageChild2: (json: string) => app.messageToDialog(json),
  }
}
