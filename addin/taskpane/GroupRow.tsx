/** One group of findings on the first screen: the sentence, how many, how much. */
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { results } from '../../core/messages/pane.ts'
import type { CheckAnswer } from '../engine/protocol.ts'
import { exactMoney, shortMoney } from './amounts.ts'
import { canSelect, cellName, cellTarget } from './cellTarget.ts'
import type { FindingGroup } from './groups.ts'
import { moneyStyle } from './moneyStyle.ts'
import { usePane } from './paneContext.ts'
import { useRowStyles } from './rowStyles.ts'
import { SeverityIcon } from './SeverityIcon.tsx'

interface GroupProps {
  group: FindingGroup
  answer: CheckAnswer
}

/** Several findings open as a list of their own; a single one leads straight to its cell. */
export function GroupRow({ group, answer }: GroupProps) {
  const rows = useRowStyles()
  const { language, dispatch } = usePane()
  const [only, ...others] = group.findings
  if (only && others.length === 0) return <SingleRow group={group} answer={answer} />
  return (
    <button
      type="button"
      className={rows.row}
      onClick={() => dispatch({ type: 'viewed', view: { kind: 'group', rule: group.rule } })}
    >
      <SeverityIcon severity={group.severity} />
      <span className={rows.text}>
        <span className={rows.title}>{group.title[language]}</span>
        <Money group={group} answer={answer} />
      </span>
      <span className={rows.count}>{`×\u00a0${group.findings.length}`}</span>
      <ChevronRightRegular className={rows.icon} fontSize={16} aria-hidden />
    </button>
  )
}

function SingleRow({ group, answer }: GroupProps) {
  const rows = useRowStyles()
  const { kind, language, controller } = usePane()
  const source = group.findings[0]?.source
  const canGo = source !== undefined && canSelect(kind, source)
  const content = (
    <>
      <SeverityIcon severity={group.severity} />
      <span className={rows.text}>
        <span className={rows.title}>{group.title[language]}</span>
        <Money group={group} answer={answer} />
        {source && (
          <span className={canGo ? rows.link : rows.quiet}>
            {results[canGo ? 'goTo' : 'at'][language](cellName(source))}
          </span>
        )}
      </span>
    </>
  )
  if (!canGo) return <div className={rows.still}>{content}</div>
  return (
    <button
      type="button"
      className={rows.row}
      onClick={() => void controller.select(cellTarget(source, answer.tables))}
    >
      {content}
    </button>
  )
}

function Money({ group, answer }: GroupProps) {
  const rows = useRowStyles()
  const { language } = usePane()
  const style = moneyStyle(answer, language)
  if (group.amount === null) return null
  return (
    <span className={rows.quiet} title={exactMoney(group.amount, style)}>
      {shortMoney(group.amount, style)}
    </span>
  )
}
