/**
 * Runs in the task pane's page, before office.js: puts what office.js asks Excel for where it looks for it. In Chromium
 * `window.external` is a platform object, so its parts are added and it is never replaced.
 */
{
  const desk = (window.parent as Window & { keduDesk?: { external(): Record<string, unknown> } }).keduDesk
  for (const [name, value] of Object.entries(desk?.external() ?? {})) {
    Object.defineProperty(window.external, name, { value, configurable: true, writable: true })
  }
}
