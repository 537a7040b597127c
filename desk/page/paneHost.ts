/**
 * Runs in the task pane's page, before office.js: puts what office.js asks Excel for where it looks for it. Everything is
 * done by the desk's page around it, for this script must be small and run at once.
 */
{
  const { keduDesk } = window.parent as Window & { keduDesk?: { installHost(page: Window): void } }
  keduDesk?.installHost(window)
}
