/**
 * The grid: Univer, an open-source spreadsheet, used as a view only. It draws, scrolls, selects and takes what is typed; it
 * never calculates and holds no formula. What it may change by itself is held here, in one place.
 */
import '@univerjs/preset-sheets-core/lib/index.css'
import { AutoHeightController, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import enUS from '@univerjs/preset-sheets-core/locales/en-US'
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN'
import {
  CustomCommandExecutionError,
  createUniver,
  type FUniver,
  ICommandService,
  type Injector,
  LifecycleService,
  LifecycleStages,
  LocaleType,
} from '@univerjs/presets'

import { MUTATION } from './mutations.ts'
import { CALIBRI_DIGIT_PIXELS } from './sheetPicture.ts'
import { DEFAULT_STYLE } from './workbookData.ts'

export type Language = 'en' | 'zh'

/**
 * Marks the commands that bring the model's state into the view. To Univer they are as from another person who works in the
 * same workbook: it does not jump to a sheet that they add.
 */
const FROM_MODEL = { fromModel: true, fromCollab: true }

/** Changes that a person's gesture may make in the view: typed or pasted values, and sizes, which only this view keeps. */
const PERSON_MAY = new Set<string>([MUTATION.setRangeValues, MUTATION.setRowHeight, MUTATION.setColumnWidth])

const LOCALES = { en: LocaleType.EN_US, zh: LocaleType.ZH_CN } as const

export interface Grid {
  api: FUniver
  injector: Injector
  /** Brings one change of the model into the view. */
  apply(mutation: string, params: object): void
  /** Resolves when sheets are drawn: Univer makes ready for that after its first workbook is there. */
  drawing: Promise<void>
  /** Makes the first rows of a sheet as high as their text needs, except those with a height of their own. */
  fitRows(sheetId: string, rowCount: number, columnCount: number): void
  /** Shows this sheet, where it is not shown already. */
  activate(sheetId: string): void
  /** Calls back for every change that a person made in the view. */
  onPersonsChange(listener: (mutation: string, params: object) => void): void
  setLanguage(language: Language): void
}

/** Creates the grid inside an element. */
export function createGrid(container: HTMLElement, language: Language): Grid {
  const { univer, univerAPI } = createUniver({
    locale: LOCALES[language],
    locales: { [LocaleType.EN_US]: enUS, [LocaleType.ZH_CN]: zhCN },
    presets: [
      UniverSheetsCorePreset({
        container,
        header: false,
        toolbar: false,
        formulaBar: false,
        contextMenu: false,
        footer: { statisticBar: true, menus: false, zoomSlider: true, addSheetButtonConfig: { show: false } },
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      }),
    ],
  })
  const injector = univer.__getInjector()
  const commands = injector.get(ICommandService)
  commands.beforeCommandExecuted((command, options) => {
    if (!command.id.startsWith('sheet.mutation.') || options?.fromModel || PERSON_MAY.has(command.id)) return
    throw new CustomCommandExecutionError(`${command.id} is not a person's to do in this view`)
  })
  return {
    api: univerAPI,
    injector,
    apply: (mutation, params) => {
      commands.syncExecuteCommand(mutation, params, FROM_MODEL)
    },
    drawing: injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    fitRows: (sheetId, rowCount, columnCount) => {
      const area = { startRow: 0, startColumn: 0, endRow: rowCount - 1, endColumn: columnCount - 1 }
      const { redos } = injector.get(AutoHeightController).getUndoRedoParamsOfAutoHeight([area], sheetId)
      for (const { id, params } of redos) commands.syncExecuteCommand(id, params, FROM_MODEL)
    },
    activate: sheetId => {
      const book = univerAPI.getActiveWorkbook()
      if (book && book.getActiveSheet().getSheetId() !== sheetId) book.setActiveSheet(sheetId)
    },
    onPersonsChange: listener => {
      commands.onCommandExecuted((command, options) => {
        if (command.id.startsWith('sheet.mutation.') && !options?.fromModel) listener(command.id, command.params ?? {})
      })
    },
    setLanguage: wanted => univerAPI.setLocale(LOCALES[wanted]),
  }
}

/** Width of a digit in the font that this machine draws for Calibri 11, so that columns hold what they hold in Excel. */
export function digitPixels(): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return CALIBRI_DIGIT_PIXELS
  context.font = `${DEFAULT_STYLE.fs}pt ${DEFAULT_STYLE.ff}`
  return Math.max(CALIBRI_DIGIT_PIXELS, context.measureText('0').width)
}
