/**
 * Starts the genuine, unmodified office.js of the development dependency in Node, in a realm of its own: nothing leaks into
 * this process's globals, and every test file can start it afresh. Objects of the realm are not `instanceof` ours.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import vm from 'node:vm'
import type { HostApplication } from './hostApplication.ts'

export interface BootedOffice {
  Office: typeof Office
  Excel: typeof Excel
  OfficeExtension: typeof OfficeExtension
  CustomFunctions: typeof CustomFunctions
  info: { host: Office.HostType; platform: Office.PlatformType }
  /** Scripts that the library loaded, all from its own folder. */
  requested: string[]
  /** The realm's global object. */
  realm: Record<string, unknown>
}

const require = createRequire(import.meta.url)

/** Folder of the genuine library. */
export const officeFolder = (): string => dirname(require.resolve('@microsoft/office-js/dist/office.js'))

const compiled = new Map<string, vm.Script>()

function script(file: string): vm.Script {
  let known = compiled.get(file)
  if (!known) {
    known = new vm.Script(readFileSync(file, 'utf8'), { filename: file })
    compiled.set(file, known)
  }
  return known
}

function storage(): object {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
  }
}

interface LoadedScript {
  src: string
  onload?: () => void
  setAttribute: () => void
  getAttribute: () => null
}

/** The least document that the library needs to find its folder and load its other files. */
function fakeDocument(folder: string, load: (file: string) => void, requested: string[]): object {
  const office = { src: join(folder, 'office.js'), getAttribute: () => null }
  const head = {
    appendChild: (element: LoadedScript) => {
      requested.push(element.src)
      queueMicrotask(() => {
        load(element.src)
        element.onload?.()
      })
    },
  }
  return {
    readyState: 'complete',
    URL: 'https://localhost/taskpane.html',
    addEventListener: () => undefined,
    createElement: (): LoadedScript => ({ src: '', setAttribute: () => undefined, getAttribute: () => null }),
    getElementsByTagName: (tag: string) => (tag === 'script' ? [office] : [head]),
  }
}

export async function bootOffice(app: HostApplication): Promise<BootedOffice> {
  const folder = officeFolder()
  const requested: string[] = []
  const realm: Record<string, unknown> = vm.createContext({
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    URL,
    Event,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    name: '',
    navigator: { userAgent: 'node', language: app.options.locale },
    history: {},
    sessionStorage: storage(),
    localStorage: storage(),
    location: {
      href: 'https://localhost/taskpane.html',
      protocol: 'https:',
      host: 'localhost',
      hostname: 'localhost',
      origin: 'https://localhost',
      pathname: '/taskpane.html',
      search: '',
      hash: '',
    },
  })
  const load = (file: string): void => {
    script(file).runInContext(realm)
  }
  for (const alias of ['window', 'self', 'top', 'parent']) realm[alias] = realm
  realm.document = fakeDocument(folder, load, requested)
  realm.external = app.external()
  load(join(folder, 'office.js'))
  const office = realm.Office as typeof Office
  const info = await office.onReady()
  return {
    Office: office,
    Excel: realm.Excel as typeof Excel,
    OfficeExtension: realm.OfficeExtension as typeof OfficeExtension,
    CustomFunctions: realm.CustomFunctions as typeof CustomFunctions,
    info: info as BootedOffice['info'],
    requested,
    realm,
  }
}
