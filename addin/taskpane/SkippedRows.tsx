/** Rows of the table that are no data, by reason, wherever they stand. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { SkippedRow } from '../../core/contract/intake.ts'
import { mapping } from '../../core/messages/paneMapping.ts'
import { usePane } from './paneContext.ts'

const useStyles = makeStyles({
  skipped: { display: 'flex', flexDirection: 'column', color: tokens.colorNeutralForeground2 },
})

/** Row numbers named before the rest is counted. */
const ROWS_NAMED = 8
const REASONS = ['total', 'subtotal', 'section', 'header', 'blank'] as const

export function SkippedRows({ skipped }: { skipped: SkippedRow[] }) {
  const styles = useStyles()
  const { language } = usePane()
  if (skipped.length === 0) return null
  const reasons = REASONS.flatMap(why => {
    const rows = skipped.filter(row => row.why === why).map(({ row }) => row)
    return rows.length === 0 ? [] : [{ why, rows }]
  })
  return (
    <div className={styles.skipped}>
      <Text size={200}>{mapping.skipped[language]}</Text>
      {reasons.map(({ why, rows }) => {
        const rest = rows.length - ROWS_NAMED
        const named = rows.slice(0, ROWS_NAMED).join(language === 'zh' ? '、' : ', ')
        const numbers = named + (rest > 0 ? mapping.andMore[language](rest) : '')
        return (
          <Text key={why} size={200}>
            {mapping.skippedOf[language](mapping.why[why][language], numbers)}
          </Text>
        )
      })}
    </div>
  )
}
