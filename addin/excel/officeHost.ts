/** The surroundings that Office gives the pane: readiness, language, theme, requirement sets. */

export type OfficeGlobal = typeof Office
export type ExcelGlobal = typeof Excel

/** The two objects of office.js that this folder works with; handed in, so that tests can bring their own realm's. */
export interface OfficeHost {
  Office: OfficeGlobal
  Excel: ExcelGlobal
}

/** Waits until Office is ready. Null when the page is not inside Excel. */
export async function officeHost(): Promise<OfficeHost | null> {
  const info = await Office.onReady()
  return info.host === Office.HostType.Excel ? { Office, Excel } : null
}

/** Whether a requirement set of Excel's API is there. */
export function supports(host: OfficeHost, version: string): boolean {
  return host.Office.context.requirements.isSetSupported('ExcelApi', version)
}

/** The language of Office's own commands, such as "zh-CN". */
export function officeLanguage(host: OfficeHost): string {
  return host.Office.context.displayLanguage
}

/** Whether Office shows a dark theme; false where the platform does not tell. */
export function officeIsDark(host: OfficeHost): boolean {
  const theme: Office.OfficeTheme | undefined = host.Office.context.officeTheme
  if (!theme) return false
  return theme.isDarkTheme ?? isDark(theme.bodyBackgroundColor)
}

/** Separates what add-ins of different hosts keep in one browser profile; undefined on Windows. */
export function officePartition(host: OfficeHost): string {
  return (host.Office.context as { partitionKey?: string }).partitionKey ?? ''
}

const HALF_LUMINANCE = 128

function isDark(color: string | undefined): boolean {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color ?? '')
  if (!match) return false
  const [red = 255, green = 255, blue = 255] = match.slice(1).map(part => Number.parseInt(part, 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue < HALF_LUMINANCE
}
