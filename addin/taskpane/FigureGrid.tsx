/** Six figures at most, each with its value or with the reason why there is none and the cell that mends it. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { type ReactNode, useState } from 'react'
import { results } from '../../core/messages/pane.ts'
import type { CheckAnswer, HeadlineFigure } from '../engine/protocol.ts'
import { exactMoney, ratio, shortMoney } from './amounts.ts'
import { canSelect, cellName, cellTarget } from './cellTarget.ts'
import { moneyStyle } from './moneyStyle.ts'
import { usePane } from './paneContext.ts'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(136px, 1fr))',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  tile: { display: 'flex' },
  figure: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  pressable: {
    border: 'none',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground3Pressed },
    ':focus-visible': {
      outlineStyle: 'solid',
      outlineWidth: tokens.strokeWidthThick,
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  why: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
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
    <ul className={styles.grid} aria-label={results.figures[language]}>
      {answer.figures.map(figure => (
        <li key={figure.id} className={styles.tile}>
          {figure.value === null ? (
            <div className={styles.figure}>
              <Named figure={figure}>
                <Missing figure={figure} answer={answer} />
              </Named>
            </div>
          ) : (
            <Known figure={figure} value={figure.value} answer={answer} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface FigureProps {
  figure: HeadlineFigure
  answer: CheckAnswer
}

function Named({ figure, children }: { figure: HeadlineFigure; children: ReactNode }) {
  const styles = useStyles()
  const { language } = usePane()
  return (
    <>
      <span className={styles.name}>{results[figure.id][language]}</span>
      {children}
    </>
  )
}

/** Pressed, it shows the exact figure and how it comes about. */
function Known({ figure, value, answer }: FigureProps & { value: number }) {
  const styles = useStyles()
  const { language } = usePane()
  const [open, setOpen] = useState(false)
  const style = moneyStyle(answer, language)
  const isMoney = figure.kind === 'money'
  const exact = isMoney ? exactMoney(value, style) : String(value)
  return (
    <button
      type="button"
      className={mergeClasses(styles.figure, styles.pressable)}
      aria-expanded={open}
      title={exact}
      onClick={() => setOpen(!open)}
    >
      <Named figure={figure}>
        <span className={styles.value}>
          {isMoney ? shortMoney(value, style) : ratio(value, language)}
          {figure.bad && <WarningRegular className={styles.bad} fontSize={20} aria-label={results.bad[language]} />}
        </span>
        {open && isMoney && <span className={styles.why}>{exact}</span>}
        {open && <span className={styles.why}>{results.why[figure.id][language]}</span>}
      </Named>
    </button>
  )
}

function Missing({ figure, answer }: FigureProps) {
  const styles = useStyles()
  const { language, kind, controller } = usePane()
  const { missing } = figure
  if (!missing) return <span className={styles.value}>{results.noFigure[language]}</span>
  const { source } = missing
  return (
    <>
      <Text block size={200} className={styles.why}>
        {results.noFigureBecause[language](missing.sentence[language])}
      </Text>
      {source && canSelect(kind, source) && (
        <Button size="small" onClick={() => void controller.select(cellTarget(source, answer.tables))}>
          {results.mend[language](cellName(source))}
        </Button>
      )}
    </>
  )
}
