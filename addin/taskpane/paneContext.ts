/** What every screen needs: the language, the controller and the state. */
import { createContext, useContext } from 'react'
import type { Language } from '../engine/protocol.ts'
import type { Workplace } from '../workplace.ts'
import type { Controller } from './controller.ts'
import type { PaneEvent, PaneState } from './state.ts'

export interface Pane {
  language: Language
  state: PaneState
  dispatch(event: PaneEvent): void
  controller: Controller
  kind: Workplace['kind']
  /** Host name that the data goes to; null when it stays on this device. */
  serviceHost: string | null
}

export const PaneContext = createContext<Pane | null>(null)

export function usePane(): Pane {
  const pane = useContext(PaneContext)
  if (!pane) throw new Error('A screen is shown inside the pane')
  return pane
}
