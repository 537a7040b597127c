/** First the answer, then the reasons, then the figures. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { results } from '../../core/messages/pane.ts'
import type { CheckAnswer, Language } from '../engine/protocol.ts'
import { FigureGrid } from './FigureGrid.tsx'
import { GroupRow } from './GroupRow.tsx'
import { type FindingGroup, GROUPS_SHOWN, groupFindings } from './groups.ts'
import { usePane } from './paneContext.ts'
import { ScreenTitle } from './ScreenTitle.tsx'
import type { Writing } from './state.ts'
import { WritingState } from './WritingState.tsx'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

export function ResultsScreen({ answer, writing }: { answer: CheckAnswer; writing: Writing }) {
  const styles = useStyles()
  const { language, controller, dispatch } = usePane()
  const groups = groupFindings(answer.findings, answer.rules)
  return (
    <section className={styles.screen}>
      <ScreenTitle>{verdict(groups, language)}</ScreenTitle>
      {groups.length > 0 && (
        <ul className={styles.list}>
          {groups.slice(0, GROUPS_SHOWN).map(group => (
            <li key={group.rule}>
              <GroupRow group={group} answer={answer} />
            </li>
          ))}
        </ul>
      )}
      {answer.findings.length > 0 && (
        <div>
          <Button appearance="subtle" onClick={() => dispatch({ type: 'viewed', view: { kind: 'all' } })}>
            {results.all[language](answer.findings.length)}
          </Button>
        </div>
      )}
      <FigureGrid answer={answer} />
      <WritingState answer={answer} writing={writing} />
      <div className={styles.buttons}>
        <Button disabled={writing.state === 'writing'} onClick={() => void controller.check()}>
          {results.again[language]}
        </Button>
        <Button appearance="subtle" onClick={() => dispatch({ type: 'wentBack' })}>
          {results.back[language]}
        </Button>
      </div>
      <Text size={200} className={styles.quiet}>
        {ranOnText(answer, language)}
      </Text>
    </section>
  )
}

/** Errors first, else warnings, else nothing to fix. */
function verdict(groups: FindingGroup[], language: Language): string {
  const errors = groups.filter(group => group.severity === 'error').length
  if (errors > 0) return results.needYou[language](errors)
  const warnings = groups.filter(group => group.severity === 'warning').length
  return warnings > 0 ? results.toDecide[language](warnings) : results.nothing[language]
}

function ranOnText({ ranOn }: CheckAnswer, language: Language): string {
  if (ranOn.where === 'service') return results.ranOnService[language](new URL(ranOn.origin).host)
  switch (ranOn.because) {
    case 'chosen':
      return results.ranChosen[language]
    case 'unreachable':
      return results.ranUnreachable[language]
    case 'too_large':
      return results.ranTooLarge[language]
  }
}
