/** First the answer, then the reasons, then the figures. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { results } from '../../core/messages/pane.ts'
import { departments } from '../../core/messages/paneDepartments.ts'
import type { CheckAnswer, Language } from '../engine/protocol.ts'
import { FigureGrid } from './FigureGrid.tsx'
import { GroupRow } from './GroupRow.tsx'
import { type GroupSection, groupFindings, groupSections } from './groups.ts'
import { usePane } from './paneContext.ts'
import { ScreenTitle } from './ScreenTitle.tsx'
import type { Screen } from './state.ts'
import { verdict } from './verdict.ts'
import { WritingState } from './WritingState.tsx'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

export function ResultsScreen({ screen }: { screen: Extract<Screen, { kind: 'results' }> }) {
  const { answer, writing, isOutdated } = screen
  const styles = useStyles()
  const { language, controller, dispatch } = usePane()
  const groups = groupFindings(answer.findings, answer.rules)
  return (
    <section className={styles.screen}>
      <ScreenTitle>{verdict(groups, answer, language)}</ScreenTitle>
      <WritingState answer={answer} writing={writing} />
      {groupSections(groups).map(section => (
        <Section key={section.severity} section={section} answer={answer} />
      ))}
      {answer.departments.length > 0 && (
        <div>
          <Button appearance="subtle" onClick={() => dispatch({ type: 'viewed', view: { kind: 'departments' } })}>
            {departments.state[language](
              answer.departments.filter(({ missing }) => missing.length > 0).length,
              answer.departments.length,
            )}
          </Button>
        </div>
      )}
      {answer.findings.length > 0 && (
        <div>
          <Button appearance="subtle" onClick={() => dispatch({ type: 'viewed', view: { kind: 'all' } })}>
            {results.all[language](answer.findings.length)}
          </Button>
        </div>
      )}
      <FigureGrid answer={answer} />
      <div className={styles.buttons}>
        <Button disabled={writing.state === 'writing'} onClick={() => void controller.check()}>
          {results.again[language]}
        </Button>
        {isOutdated && (
          <Text size={200} className={styles.quiet} role="status">
            {results.changedSince[language]}
          </Text>
        )}
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

function Section({ section, answer }: { section: GroupSection; answer: CheckAnswer }) {
  const styles = useStyles()
  const { language } = usePane()
  return (
    <div>
      <h3 className={styles.heading}>
        {results.sections[section.severity][language](section.count, section.shown.length)}
      </h3>
      <ul className={styles.list}>
        {section.shown.map(group => (
          <li key={group.rule}>
            <GroupRow group={group} answer={answer} />
          </li>
        ))}
      </ul>
    </div>
  )
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
