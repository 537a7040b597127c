/** Puts the stand-in under a page's `window.external`. It must happen before office.js runs. */
import type { HostApplication } from './hostApplication.ts'

/** `External` is a platform object of the browser: members are added to it, it cannot be replaced. */
export function installHost(app: HostApplication, page: Window, options: { isDialog?: boolean } = {}): void {
  const external: unknown = Reflect.get(page, 'external')
  if (typeof external !== 'object' || external === null) throw new Error('This browser has no window.external.')
  for (const [name, value] of Object.entries(app.external(options))) {
    Object.defineProperty(external, name, { value, configurable: true, writable: true })
  }
}
