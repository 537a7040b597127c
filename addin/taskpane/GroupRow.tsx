/** One group of findings on the first screen: the sentence, how many, how much. */
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import type { CheckAnswer } from '../engine/protocol.ts'
import { exactMoney, shortMoney } from './amounts.ts'
import type { FindingGroup } from './groups.ts'
import { moneyStyle } from './moneyStyle.ts'
import { usePane } from './paneContext.ts'
import { useRowStyles } from './rowStyles.ts'
import { SeverityIcon } from './SeverityIcon.tsx'

export function GroupRow({ group, answer }: { group: FindingGroup; answer: CheckAnswer }) {
  const rows = useRowStyles()
  const { language, dispatch } = usePane()
  const style = moneyStyle(answer, language)
  return (
    <button
      type="button"
      className={rows.row}
      onClick={() => dispatch({ type: 'viewed', view: { kind: 'group', rule: group.rule } })}
    >
      <SeverityIcon severity={group.severity} />
      <span className={rows.text}>
        <span className={rows.title}>{group.title[language]}</span>
        {group.amount !== null && (
          <span className={rows.quiet} title={exactMoney(group.amount, style)}>
            {shortMoney(group.amount, style)}
          </span>
        )}
      </span>
      {group.findings.length > 1 && <span className={rows.quiet}>{`×\u00a0${group.findings.length}`}</span>}
      <ChevronRightRegular className={rows.icon} fontSize={16} aria-hidden />
    </button>
  )
}
