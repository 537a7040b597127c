/** What a person chooses of a whole table: kind, header row, unit, tax, class of entries, days of durations. */
import { makeStyles, tokens } from '@fluentui/react-components'
import type { TableCorrection, TableKind } from '../../core/contract/intake.ts'
import type { LedgerClass } from '../../core/contract/ledger.ts'
import { TABLE_KIND_NAMES } from '../../core/messages/intake.ts'
import { mapping } from '../../core/messages/paneMapping.ts'
import { classNames } from '../../core/messages/rules/words.ts'
import type { FoundTableView, Language, PreviewRow } from '../engine/protocol.ts'
import { type Choice, Chooser } from './Chooser.tsx'
import type { TableChoice } from './corrections.ts'
import { usePane } from './paneContext.ts'
import { AS_FOUND, chosen, unitChoices } from './unitChoices.ts'

const useStyles = makeStyles({
  choosers: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  pair: { display: 'flex', gap: tokens.spacingHorizontalS },
})

export interface TableChoosersProps {
  /** Null while nothing is chosen for a sheet without a table. */
  kind: TableKind | 'none' | null
  /** Undefined while a sheet without a table is looked at. */
  table: FoundTableView | undefined
  correction: TableCorrection | undefined
  rows: PreviewRow[]
  headerRow: number
  currency: string
  onChoose(choice: TableChoice): void
  onHeader(row: number): void
}

export function TableChoosers(props: TableChoosersProps) {
  const styles = useStyles()
  const { language } = usePane()
  const { table, rows, headerRow, onHeader } = props
  const concepts = table?.columns.map(({ concept }) => concept) ?? []
  return (
    <div className={styles.choosers}>
      <KindChooser {...props} />
      <Chooser
        label={mapping.header[language]}
        value={String(headerRow)}
        choices={headerChoices(rows, headerRow, language)}
        onChoose={value => onHeader(Number(value))}
      />
      {table?.columns.some(({ isMoney }) => isMoney) && (
        <div className={styles.pair}>
          <UnitChooser {...props} />
          <TaxChooser {...props} />
        </div>
      )}
      {table?.kind === 'ledger' && !concepts.includes('class') && <ClassChooser {...props} />}
      {concepts.includes('duration') && <DaysChooser {...props} />}
    </div>
  )
}

function KindChooser({ kind, onChoose }: TableChoosersProps) {
  const { language } = usePane()
  const kinds = (Object.keys(TABLE_KIND_NAMES) as TableKind[]).map(value => ({
    value,
    text: TABLE_KIND_NAMES[value][language],
  }))
  const choices: Choice<TableKind | 'none' | ''>[] = [
    ...(kind === null ? [{ value: '' as const, text: mapping.chooseKind[language] }] : []),
    ...kinds,
    { value: 'none', text: mapping.none[language] },
  ]
  return (
    <Chooser
      label={mapping.kind[language]}
      value={kind ?? ''}
      choices={choices}
      onChoose={value => value !== '' && onChoose({ kind: value })}
    />
  )
}

function UnitChooser({ correction, table, currency, onChoose }: TableChoosersProps) {
  const { language } = usePane()
  const found = mapping.asFoundIs[language](table?.unit ?? mapping.notStated[language])
  const asFound = correction?.unit === undefined ? found : mapping.asFound[language]
  return (
    <Chooser
      label={mapping.unit[language]}
      value={correction?.unit ?? AS_FOUND}
      choices={[{ value: AS_FOUND, text: asFound }, ...unitChoices(currency, correction?.unit, language)]}
      onChoose={value => onChoose({ unit: chosen(value) })}
    />
  )
}

function TaxChooser({ correction, onChoose }: TableChoosersProps) {
  const { language } = usePane()
  return (
    <Chooser
      label={mapping.tax[language]}
      value={correction?.amountBasis ?? AS_FOUND}
      choices={[
        { value: AS_FOUND, text: mapping.asFound[language] },
        { value: 'gross', text: mapping.gross[language] },
        { value: 'net', text: mapping.net[language] },
      ]}
      onChoose={value => onChoose({ amountBasis: chosen(value) })}
    />
  )
}

function ClassChooser({ correction, onChoose }: TableChoosersProps) {
  const { language } = usePane()
  const classes = (Object.keys(classNames) as LedgerClass[]).map(value => ({
    value,
    text: classNames[value][language],
  }))
  return (
    <Chooser
      label={mapping.entryClass[language]}
      value={correction?.entryClass ?? AS_FOUND}
      choices={[{ value: AS_FOUND, text: mapping.asFound[language] }, ...classes]}
      onChoose={value => onChoose({ entryClass: chosen(value) })}
    />
  )
}

function DaysChooser({ correction, onChoose }: TableChoosersProps) {
  const { language } = usePane()
  return (
    <Chooser
      label={mapping.durationUnit[language]}
      value={correction?.durationUnit ?? AS_FOUND}
      choices={[
        { value: AS_FOUND, text: mapping.asFound[language] },
        { value: 'working', text: mapping.working[language] },
        { value: 'calendar', text: mapping.calendar[language] },
      ]}
      onChoose={value => onChoose({ durationUnit: chosen(value) })}
    />
  )
}

const SHOWN_CELLS = 3

/** Rows by number with their first texts; a heading stands in two cells at least. */
function headerChoices(rows: PreviewRow[], headerRow: number, language: Language): Choice<string>[] {
  const filled = rows.filter(({ row, cells }) => row === headerRow || cells.filter(text => text !== '').length > 1)
  const choices = filled.map(({ row, cells }) => {
    const texts = cells.filter(text => text !== '').slice(0, SHOWN_CELLS)
    return { value: String(row), text: mapping.rowOption[language](row, texts.join(' · ')) }
  })
  return headerRow === 0 ? [{ value: '0', text: mapping.chooseRow[language] }, ...choices] : choices
}
