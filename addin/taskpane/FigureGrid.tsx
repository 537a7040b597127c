/** Six figures at most, each with its value or with the reason why there is none and the cell that mends it. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { results } from '../../core/messages/pane.ts'
import type { CheckAnswer, HeadlineFigure } from '../engine/protocol.ts'
import { exactMoney, ratio, shortMoney } from './amounts.ts'
import { cellName, cellTarget } from './cellTarget.ts'
import { moneyStyle } from './moneyStyle.ts'
import { usePane } from './paneContext.ts'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(136px, 1fr))',
    gap: tokens.spacingVerticalS,
    margin: 0,
  },
  figure: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  why: { color: tokens.colorNeutralForeground2 },
  bad: {
    color: tokens.colorPaletteDarkOrangeForeground1,
    marginLeft: tokens.spacingHorizontalXS,
    verticalAlign: 'text-bottom',
  },
})

export function FigureGrid({ answer }: { answer: CheckAnswer }) {
  const styles = useStyles()
  const { language } = usePane()
  if (answer.figures.length === 0) return null
  return (
    <dl className={styles.grid} aria-label={results.figures[language]}>
      {answer.figures.map(figure => (
        <div key={figure.id} className={styles.figure}>
          <dt className={styles.name}>{results[figure.id][language]}</dt>
          <dd className={styles.value}>
            {figure.value === null ? (
              <Missing figure={figure} answer={answer} />
            ) : (
              <Value figure={figure} answer={answer} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface FigureProps {
  figure: HeadlineFigure
  answer: CheckAnswer
}

function Value({ figure, answer }: FigureProps) {
  const styles = useStyles()
  const { language } = usePane()
  const style = moneyStyle(answer, language)
  const value = figure.value ?? 0
  const isMoney = figure.kind === 'money'
  return (
    <span title={isMoney ? exactMoney(value, style) : String(value)}>
      {isMoney ? shortMoney(value, style) : ratio(value, language)}
      {figure.bad && <WarningRegular className={styles.bad} fontSize={20} aria-label={results.bad[language]} />}
    </span>
  )
}

function Missing({ figure, answer }: FigureProps) {
  const styles = useStyles()
  const { language, kind, controller } = usePane()
  const { missing } = figure
  if (!missing) return <Text>{results.noFigure[language]}</Text>
  const { source } = missing
  return (
    <>
      <Text block size={200} className={styles.why}>
        {results.noFigureBecause[language](missing.sentence[language])}
      </Text>
      {source && kind === 'excel' && (
        <Button size="small" onClick={() => void controller.select(cellTarget(source, answer.tables))}>
          {results.mend[language](cellName(source))}
        </Button>
      )}
    </>
  )
}
