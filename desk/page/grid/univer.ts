/**
 * The grid: Univer, an open-source spreadsheet, used as a view only. It draws, scrolls, selects and takes what is typed; it
 * never calculates and holds no formula. What it may change by itself is held here, in one place.
 */
import '@univerjs/preset-sheets-core/lib/index.css'
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import enUS from '@univerjs/preset-sheets-core/locales/en-US'
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN'
import {
  CustomCommandExecutionError,
  createUniver,
  type FUniver,
  ICommandService,
  type Injector,
  LocaleType,
  type Univer,
} from '@univerjs/presets'

import { MUTATION } from './mutations.ts'

export type Language = 'en' | 'zh'

/** Mark on the commands that bring the model's state into the view. */
const FROM_MODEL = { fromModel: true }

/** Changes that a person's gesture may make in the view: typed or pasted values, and sizes, which only this view keeps. */
const PERSON_MAY = new Set<string>([MUTATION.setRangeValues, MUTATION.setRowHeight, MUTATION.setColumnWidth])

export interface Grid {
  univer: Univer
  api: FUniver
  injector: Injector
  /** Brings one change of the model into the view. */
  apply(mutation: string, params: object): void
  /** Calls back for every change that a person made in the view. */
  onPersonsChange(listener: (mutation: string, params: object) => void): void
  dispose(): void
}

/** Creates the grid inside an element. */
export function createGrid(container: HTMLElement, language: Language): Grid {
  const { univer, univerAPI } = createUniver({
    locale: language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US,
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
    univer,
    api: univerAPI,
    injector,
    apply: (mutation, params) => {
      commands.syncExecuteCommand(mutation, params, FROM_MODEL)
    },
    onPersonsChange: listener => {
      commands.onCommandExecuted((command, options) => {
        if (command.id.startsWith('sheet.mutation.') && !options?.fromModel) listener(command.id, command.params ?? {})
      })
    },
    dispose: () => univer.dispose(),
  }
}
