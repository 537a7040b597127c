/** What a column is read as, with how sure that is; its unit and tax, and the order of its dates, where these matter. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ColumnCorrection, TableKind } from '../../core/contract/intake.ts'
import { conceptName } from '../../core/messages/concepts.ts'
import { mapping } from '../../core/messages/paneMapping.ts'
import { confidenceWord } from '../confidence.ts'
import type { Language, MappedColumn } from '../engine/protocol.ts'
import { type Choice, Chooser } from './Chooser.tsx'
import { ConfidenceMark } from './ConfidenceMark.tsx'
import type { ColumnChoice } from './corrections.ts'
import { usePane } from './paneContext.ts'
import { AS_FOUND, chosen, unitChoices } from './unitChoices.ts'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  line: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  letter: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  heading: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  pair: { display: 'flex', gap: tokens.spacingHorizontalS },
  more: { alignSelf: 'flex-start', paddingLeft: 0, minWidth: 0 },
})

const NOT_READ = ''

export interface ColumnChooserProps {
  kind: TableKind
  column: MappedColumn
  correction: ColumnCorrection | undefined
  concepts: string[]
  currency: string
  onChoose(choice: ColumnChoice): void
}

export function ColumnChooser(props: ColumnChooserProps) {
  const styles = useStyles()
  const { language } = usePane()
  const { column, correction, onChoose } = props
  const isChosen = correction?.concept !== undefined
  return (
    <li className={styles.column}>
      <span className={styles.line}>
        <Text className={styles.letter}>{column.column}</Text>
        <Text className={styles.heading}>{column.header}</Text>
        {(isChosen || column.concept !== null) && (
          <ConfidenceMark word={isChosen ? 'chosen' : confidenceWord(column.confidence)} />
        )}
      </span>
      <Chooser
        label={mapping.readAs[language](column.header)}
        isLabelHidden
        value={column.concept ?? NOT_READ}
        choices={conceptChoices(props, language)}
        onChoose={value => onChoose({ concept: value === NOT_READ ? null : value })}
      />
      {column.isDateInDoubt && <DateOrderChooser {...props} />}
      {column.isMoney && <MoneyChoosers {...props} />}
    </li>
  )
}

/** All concepts of the kind by name; what a column stands for beside them (a month, a party) is offered to it alone. */
function conceptChoices({ kind, column, concepts }: ColumnChooserProps, language: Language): Choice<string>[] {
  const own = column.concept !== null && !concepts.includes(column.concept) ? [column.concept] : []
  const party = kind === 'raci' && own.length === 0 ? [`party:${column.heading}`] : []
  const named = [...own, ...party, ...concepts].map(value => ({ value, text: conceptName(kind, value)[language] }))
  return [{ value: NOT_READ, text: mapping.notReadColumn[language] }, ...named]
}

function DateOrderChooser({ column, correction, onChoose }: ColumnChooserProps) {
  const { language } = usePane()
  return (
    <Chooser
      label={mapping.datesOf[language](column.header)}
      value={correction?.dateOrder ?? AS_FOUND}
      choices={[
        { value: AS_FOUND, text: mapping.asFound[language] },
        { value: 'dmy', text: mapping.dmy[language] },
        { value: 'mdy', text: mapping.mdy[language] },
      ]}
      onChoose={value => onChoose({ dateOrder: chosen(value) })}
    />
  )
}

/** Seldom other than the table's: folded until asked for. */
function MoneyChoosers({ column, correction, currency, onChoose }: ColumnChooserProps) {
  const styles = useStyles()
  const { language } = usePane()
  const [asked, setAsked] = useState(false)
  const asTable: Choice<typeof AS_FOUND> = { value: AS_FOUND, text: mapping.asTable[language] }
  if (!asked && correction?.unit === undefined && correction?.amountBasis === undefined) {
    return (
      <Button appearance="transparent" size="small" className={styles.more} onClick={() => setAsked(true)}>
        {mapping.unitAndTax[language]}
      </Button>
    )
  }
  return (
    <span className={styles.pair}>
      <Chooser
        label={mapping.unitOf[language](column.header)}
        isLabelHidden
        value={correction?.unit ?? AS_FOUND}
        choices={[asTable, ...unitChoices(currency, correction?.unit, language)]}
        onChoose={value => onChoose({ unit: chosen(value) })}
      />
      <Chooser
        label={mapping.taxOf[language](column.header)}
        isLabelHidden
        value={correction?.amountBasis ?? AS_FOUND}
        choices={[
          asTable,
          { value: 'gross', text: mapping.gross[language] },
          { value: 'net', text: mapping.net[language] },
        ]}
        onChoose={value => onChoose({ amountBasis: chosen(value) })}
      />
    </span>
  )
}
