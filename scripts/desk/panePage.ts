/**
 * The task pane's own page with the two changes that let it run beside the desk's grid instead of inside Excel: office.js
 * comes from this machine, and the script that connects it to the desk's workbook comes before it. Nothing else may differ
 * from what Excel loads, so a page that does not look as expected is refused.
 */
const OFFICE_SCRIPT =
  /<script\b[^>]*\bsrc="https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"[^>]*><\/script>/g

/** Beside the original, for its addresses are relative. */
export const DESK_PANE_PATH = '/desk-taskpane.html'
export const LOCAL_OFFICE_SCRIPT = '/office-js/office.js'
export const HOST_SCRIPT = '/desk/pane-host.js'

/** The page for the desk. Throws when the page does not load office.js exactly once from Microsoft's address. */
export function deskPanePage(page: string): string {
  const found = page.match(OFFICE_SCRIPT) ?? []
  if (found.length !== 1) {
    throw new Error(`taskpane.html loads office.js ${found.length} times from Microsoft's address, expected once`)
  }
  return page.replace(
    OFFICE_SCRIPT,
    `<script src="${HOST_SCRIPT}"></script><script src="${LOCAL_OFFICE_SCRIPT}"></script>`,
  )
}
