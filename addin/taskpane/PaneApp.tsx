/** The pane: theme, language, state, and the screen that the state asks for. */
import { FluentProvider, type Theme } from '@fluentui/react-components'
import { useEffect, useMemo, useReducer, useRef } from 'react'
import type { Language } from '../engine/protocol.ts'
import type { Workplace } from '../workplace.ts'
import { createController } from './controller.ts'
import { type Pane, PaneContext } from './paneContext.ts'
import { Shell } from './Shell.tsx'
import type { SettingsStore } from './settingsStore.ts'
import { initialState, reduce } from './state.ts'

export interface PaneProps {
  workplace: Workplace
  store: SettingsStore
  theme: Theme
  /** The language of Office, or of the browser. */
  ownLanguage: Language
  ownOrigin: string
}

export function PaneApp({ workplace, store, theme, ownLanguage, ownOrigin }: PaneProps) {
  const [state, dispatch] = useReducer(reduce, undefined, () => initialState(workplace.kind, store.load()))
  const language = state.settings.language ?? ownLanguage
  const now = {
    language,
    settings: state.settings,
    stated: state.stated,
    ownWorkbook: workplace.kind === 'excel' ? (state.found?.workbook ?? null) : null,
  }
  const circumstances = useRef(now)
  circumstances.current = now
  const controller = useMemo(
    () =>
      createController({
        workplace,
        dispatch,
        now: () => circumstances.current,
        ownOrigin,
        today: localToday,
        save: saveFile,
      }),
    [workplace, ownOrigin],
  )

  useEffect(() => {
    if (workplace.kind !== 'excel') return
    void controller.inspect()
    void workplace.watch(() => dispatch({ type: 'workbookChanged' }))
  }, [workplace, controller])

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])

  useEffect(() => store.save(state.settings), [store, state.settings])

  useEffect(() => {
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (!controller.cancel()) dispatch({ type: 'wentBack' })
    }
    document.addEventListener('keydown', onEscape)
    return () => document.removeEventListener('keydown', onEscape)
  }, [controller])

  const pane: Pane = {
    language,
    state,
    dispatch,
    controller,
    kind: workplace.kind,
    serviceHost: state.settings.onDevice ? null : hostOf(ownOrigin),
  }
  return (
    <FluentProvider theme={theme} style={{ minHeight: '100vh' }}>
      <PaneContext value={pane}>
        <Shell />
      </PaneContext>
    </FluentProvider>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

function localToday(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function saveFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url))
}
