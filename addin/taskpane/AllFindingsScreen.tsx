/** Every finding, the gravest first. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { results } from '../../core/messages/pane.ts'
import type { CheckAnswer } from '../engine/protocol.ts'
import { BackButton } from './BackButton.tsx'
import { FindingList } from './FindingList.tsx'
import { usePane } from './paneContext.ts'
import { ScreenTitle } from './ScreenTitle.tsx'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})

export function AllFindingsScreen({ answer }: { answer: CheckAnswer }) {
  const styles = useStyles()
  const { language } = usePane()
  return (
    <section className={styles.screen}>
      <BackButton />
      <ScreenTitle>{results.all[language](answer.findings.length)}</ScreenTitle>
      <FindingList findings={answer.findings} answer={answer} />
    </section>
  )
}
