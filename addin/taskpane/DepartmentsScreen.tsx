/** The departments that the policy wants; one with something missing opens. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { departments as words } from '../../core/messages/paneDepartments.ts'
import type { CheckAnswer, DepartmentCoverage } from '../engine/protocol.ts'
import { BackButton } from './BackButton.tsx'
import { usePane } from './paneContext.ts'
import { useRowStyles } from './rowStyles.ts'
import { ScreenTitle } from './ScreenTitle.tsx'
import { SeverityIcon } from './SeverityIcon.tsx'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  covered: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
})

export function DepartmentsScreen({ answer }: { answer: CheckAnswer }) {
  const styles = useStyles()
  const { language } = usePane()
  return (
    <section className={styles.screen}>
      <BackButton />
      <ScreenTitle>{words.title[language]}</ScreenTitle>
      <ul className={styles.list}>
        {answer.departments.map(department => (
          <li key={department.id}>
            <DepartmentRow department={department} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DepartmentRow({ department }: { department: DepartmentCoverage }) {
  const styles = useStyles()
  const rows = useRowStyles()
  const { language, dispatch } = usePane()
  const { id, name, missing } = department
  const [first] = missing
  if (!first) {
    return (
      <div className={rows.still}>
        <CheckmarkCircleRegular className={styles.covered} fontSize={20} aria-hidden />
        <span className={rows.text}>{name[language]}</span>
        <span className={rows.quiet}>{words.covered[language]}</span>
      </div>
    )
  }
  return (
    <button
      type="button"
      className={rows.row}
      onClick={() => dispatch({ type: 'viewed', view: { kind: 'department', id } })}
    >
      <SeverityIcon severity={first.severity} />
      <span className={rows.text}>{name[language]}</span>
      <span className={rows.count}>{words.missing[language](missing.length)}</span>
      <ChevronRightRegular className={rows.icon} fontSize={16} aria-hidden />
    </button>
  )
}
