/** One group of findings, opened. */
import { makeStyles, tokens } from '@fluentui/react-components'
import type { CheckAnswer } from '../engine/protocol.ts'
import { BackButton } from './BackButton.tsx'
import { FindingList } from './FindingList.tsx'
import { groupFindings } from './groups.ts'
import { usePane } from './paneContext.ts'
import { ScreenTitle } from './ScreenTitle.tsx'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})

export function GroupScreen({ answer, rule }: { answer: CheckAnswer; rule: string }) {
  const styles = useStyles()
  const { language } = usePane()
  const group = groupFindings(answer.findings, answer.rules).find(candidate => candidate.rule === rule)
  if (!group) return <BackButton />
  return (
    <section className={styles.screen}>
      <BackButton />
      <ScreenTitle>{group.title[language]}</ScreenTitle>
      <FindingList findings={group.findings} answer={answer} heading={group.title} />
    </section>
  )
}
