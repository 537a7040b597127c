/** The live region: speaks progress and results to a screen reader, politely and without repeating every count. */
import { makeStyles } from '@fluentui/react-components'
import { TABLE_KIND_NAMES } from '../../core/messages/intake.ts'
import { results, running } from '../../core/messages/pane.ts'
import { mapping, project } from '../../core/messages/paneMapping.ts'
import type { Language } from '../engine/protocol.ts'
import { tableAt } from './corrections.ts'
import { type Pane, usePane } from './paneContext.ts'
import type { PaneState } from './state.ts'
import { stepText } from './stepText.ts'

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

export function Announcer() {
  const styles = useStyles()
  const { state, kind, language } = usePane()
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {spoken(state, kind, language)}
    </div>
  )
}

/** What was just done, in words. */
export const saidText = { corrected: mapping.kept, inserted: project.inserted } as const

/** What a change comes to. */
function mappingSpoken(screen: Extract<PaneState['screen'], { kind: 'mapping' }>, language: Language): string {
  if (screen.isTrying) return mapping.trying[language]
  const table = tableAt(screen.tried.tables, screen.table)
  if (!table) return mapping.notRead[language]
  return mapping.readAgain[language](TABLE_KIND_NAMES[table.kind][language], table.headerRow, table.rows)
}

/** The stage and not its count: a region that changes a hundred times a second says nothing. */
function spoken(state: PaneState, kind: Pane['kind'], language: Language): string {
  const { screen } = state
  if (state.waiting) return running.waitingForCell[language]
  switch (screen.kind) {
    case 'opening':
      return running.opening[language]
    case 'running':
      return screen.step ? stepText({ ...screen.step, done: 0, total: 0 }, language) : running.title[language]
    case 'results': {
      const count = (severity: string) => screen.answer.findings.filter(f => f.severity === severity).length
      const finished = results.spoken[language](count('error'), count('warning'))
      const written = kind === 'excel' && screen.writing.state === 'done' ? ` ${results.written[language]}` : ''
      return screen.view.kind === 'overview' ? finished + written : ''
    }
    case 'mapping':
      return mappingSpoken(screen, language)
    case 'start':
      return state.said === null ? '' : saidText[state.said][language]
    default:
      return ''
  }
}
