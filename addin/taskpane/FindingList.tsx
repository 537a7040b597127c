/** Findings with their sentence, their money and the way to their cell; long lists in parts. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Finding, Sentence } from '../../core/contract/finding.ts'
import { results } from '../../core/messages/pane.ts'
import type { CheckAnswer } from '../engine/protocol.ts'
import { exactMoney, shortMoney } from './amounts.ts'
import { canSelect, cellName, cellTarget } from './cellTarget.ts'
import { moneyStyle } from './moneyStyle.ts'
import { usePane } from './paneContext.ts'
import { SeverityIcon } from './SeverityIcon.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  sentence: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  more: { paddingTop: tokens.spacingVerticalS },
})

/** Rendering thousands of findings at once would hold up the pane. */
const PART = 100

interface ListProps {
  findings: Finding[]
  answer: CheckAnswer
  /** The sentence that stands above the list, which no finding repeats. */
  heading?: Sentence
}

export function FindingList({ findings, answer, heading }: ListProps) {
  const styles = useStyles()
  const { language } = usePane()
  const [shown, setShown] = useState(PART)
  const rest = findings.length - shown
  return (
    <>
      <ul className={styles.list}>
        {findings.slice(0, shown).map(finding => (
          <FindingItem
            key={finding.id}
            finding={finding}
            answer={answer}
            isSaid={finding.source !== undefined && finding.message[language] === heading?.[language]}
          />
        ))}
      </ul>
      {rest > 0 && (
        <div className={styles.more}>
          <Button onClick={() => setShown(shown + PART)}>{results.more[language](Math.min(PART, rest))}</Button>
        </div>
      )}
    </>
  )
}

interface ItemProps {
  finding: Finding
  answer: CheckAnswer
  isSaid: boolean
}

function FindingItem({ finding, answer, isSaid }: ItemProps) {
  const styles = useStyles()
  const { language } = usePane()
  const style = moneyStyle(answer, language)
  return (
    <li className={styles.item}>
      <SeverityIcon severity={finding.severity} />
      <div className={styles.text}>
        {!isSaid && <Text className={styles.sentence}>{finding.message[language]}</Text>}
        {finding.amount !== undefined && (
          <Text size={200} className={styles.quiet} title={exactMoney(finding.amount, style)}>
            {shortMoney(finding.amount, style)}
          </Text>
        )}
        <Place finding={finding} answer={answer} />
      </div>
    </li>
  )
}

/** A button in Excel; the address for a cell of a file, since there is no sheet to show. */
function Place({ finding, answer }: { finding: Finding; answer: CheckAnswer }) {
  const styles = useStyles()
  const { kind, language, controller } = usePane()
  const { source } = finding
  if (!source) return null
  if (!canSelect(kind, source)) {
    return (
      <Text size={200} className={styles.quiet}>
        {results.at[language](cellName(source))}
      </Text>
    )
  }
  return (
    <div>
      <Button size="small" onClick={() => void controller.select(cellTarget(source, answer.tables))}>
        {results.goTo[language](cellName(source))}
      </Button>
    </div>
  )
}
