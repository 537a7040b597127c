/** How the stand-in presents itself to the add-in. */
import type { HostLocale } from './typedInput.ts'

export interface HostOptions {
  /** File name with extension, as the add-in sees it. */
  fileName: string
  /** Language of the user interface and of typed data. */
  locale: HostLocale
  /** Requirement sets beside or instead of the usual ones, such as { ExcelApi: '1.14' }. */
  requirementSets?: Record<string, string>
  /** Prefix of the add-in's custom functions. */
  functionNamespace?: string
  /** One for each page: the library caches settings by it. */
  instanceId?: string
  /** Origin of the add-in's pages, for dialogs. */
  origin?: string
  /** How many batches are kept for inspection. */
  logLimit?: number
  now?: () => Date
  /** The add-in opened a dialog: show its page. */
  onDialog?: (url: string) => void
  theme?: OfficeTheme
}

/** Colors as 0xRRGGBB. */
export interface OfficeTheme {
  bodyBackgroundColor: number
  bodyForegroundColor: number
  controlBackgroundColor: number
  controlForegroundColor: number
}

export interface CompleteHostOptions extends Required<Omit<HostOptions, 'onDialog'>> {
  onDialog?: (url: string) => void
  documentUrl: string
  /** Version as in the names of the library's files. */
  version: string
  build: string
}

const REQUIREMENT_SETS: Record<string, string> = {
  ExcelApi: '1.17',
  RichApiRuntime: '1.2',
  RichApiRuntimeFlag: '1.2',
  DialogApi: '1.2',
  DialogOrigin: '1.1',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.7',
  SharedRuntime: '1.2',
  RibbonApi: '1.2',
  Settings: '1.1',
  DelayForCellEdit: '1.1',
}

const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xe6e6e6,
  controlForegroundColor: 0x262626,
}

let instanceCount = 0

export function completeOptions(options: HostOptions): CompleteHostOptions {
  instanceCount++
  return {
    functionNamespace: 'KEDU',
    instanceId: `kedu-desk-${instanceCount}`,
    origin: 'https://localhost',
    logLimit: 200,
    now: () => new Date(),
    theme: LIGHT_THEME,
    documentUrl: `C:\\Kedu\\${options.fileName}`,
    version: '16.01',
    build: '16.0.17928.20000',
    ...options,
    requirementSets: { ...REQUIREMENT_SETS, ...options.requirementSets },
  }
}
