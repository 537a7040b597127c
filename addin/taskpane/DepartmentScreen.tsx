/** What is missing from one department. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { departments as words } from '../../core/messages/paneDepartments.ts'
import type { CheckAnswer } from '../engine/protocol.ts'
import { BackButton } from './BackButton.tsx'
import { FindingList } from './FindingList.tsx'
import { usePane } from './paneContext.ts'
import { ScreenTitle } from './ScreenTitle.tsx'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})

export function DepartmentScreen({ answer, id }: { answer: CheckAnswer; id: string }) {
  const styles = useStyles()
  const { language } = usePane()
  const department = answer.departments.find(candidate => candidate.id === id)
  if (!department) return <BackButton />
  const { name, missing } = department
  return (
    <section className={styles.screen}>
      <BackButton />
      <ScreenTitle>{words.missingFrom[language](name[language], missing.length)}</ScreenTitle>
      <FindingList findings={missing} answer={answer} />
    </section>
  )
}
