/** What a person chooses of a whole table: kind, header row, unit, tax, class of entries, days of durations. */
import type { TableCorrection, TableKind } from '../../core/contract/intake.ts'
import { TABLE_KIND_NAMES } from '../../core/messages/intake.ts'
import { amountUnits, mapping } from '../../core/messages/paneMapping.ts'
import { classNames } from '../../core/messages/rules/words.ts'
import type { FoundTableView, Language, PreviewRow } from '../engine/protocol.ts'
import { type Choice, Chooser } from './Chooser.tsx'
import type { TableChoice } from './corrections.ts'
import { usePane } from './paneContext.ts'

const WITH_MONEY: ReadonlySet<TableKind> = new Set([
  'plan',
  'budget',
  'ledger',
  'contracts',
  'risks',
  'partners',
  'phasing',
  'benefit',
])

interface TableChoosersProps {
  kind: TableKind | 'none'
  /** Undefined while a sheet without a table is looked at. */
  table: FoundTableView | undefined
  correction: TableCorrection | undefined
  rows: PreviewRow[]
  headerRow: number
  onChoose(choice: TableChoice): void
  onHeader(row: number): void
}

export function TableChoosers(props: TableChoosersProps) {
  const { kind, table, correction, rows, headerRow, onChoose, onHeader } = props
  const { language } = usePane()
  const hasMoney = kind !== 'none' && WITH_MONEY.has(kind)
  return (
    <>
      <Chooser
        label={mapping.kind[language]}
        value={kind}
        choices={kindChoices(language)}
        onChoose={value => onChoose({ kind: value as TableKind | 'none' })}
      />
      <Chooser
        label={mapping.header[language]}
        value={String(headerRow)}
        choices={headerChoices(rows, headerRow)}
        onChoose={value => onHeader(Number(value))}
      />
      {table && hasMoney && <MoneyChoosers correction={correction} table={table} onChoose={onChoose} />}
      {table && kind === 'ledger' && !table.columns.some(({ concept }) => concept === 'class') && (
        <ClassChooser correction={correction} onChoose={onChoose} />
      )}
      {table && kind === 'plan' && <DaysChooser correction={correction} onChoose={onChoose} />}
    </>
  )
}

type PartProps = Pick<TableChoosersProps, 'correction' | 'onChoose'>

/** The first choice leaves it to Kedu. */
const asFound = (language: Language): Choice => ({ value: '', text: mapping.asFound[language] })

function MoneyChoosers({ correction, table, onChoose }: PartProps & { table: FoundTableView }) {
  const { language } = usePane()
  const units = [...new Set<string>([...amountUnits, ...(table.unit ? [table.unit] : [])])]
  return (
    <>
      <Chooser
        label={mapping.unit[language]}
        value={correction?.unit ?? ''}
        choices={[
          { value: '', text: table.unit ? `${mapping.asFound[language]} (${table.unit})` : mapping.asFound[language] },
          ...units.map(unit => ({ value: unit, text: unit })),
        ]}
        onChoose={unit => onChoose({ unit: unit === '' ? undefined : unit } as TableChoice)}
      />
      <Chooser
        label={mapping.tax[language]}
        value={correction?.amountBasis ?? ''}
        choices={[
          asFound(language),
          { value: 'gross', text: mapping.gross[language] },
          { value: 'net', text: mapping.net[language] },
        ]}
        onChoose={basis => onChoose({ amountBasis: basis === '' ? undefined : basis } as TableChoice)}
      />
    </>
  )
}

function ClassChooser({ correction, onChoose }: PartProps) {
  const { language } = usePane()
  const classes = Object.entries(classNames).map(([value, name]) => ({ value, text: name[language] }))
  return (
    <Chooser
      label={mapping.entryClass[language]}
      value={correction?.entryClass ?? ''}
      choices={[asFound(language), ...classes]}
      onChoose={value => onChoose({ entryClass: value === '' ? undefined : value } as TableChoice)}
    />
  )
}

function DaysChooser({ correction, onChoose }: PartProps) {
  const { language } = usePane()
  return (
    <Chooser
      label={mapping.durationUnit[language]}
      value={correction?.durationUnit ?? ''}
      choices={[
        asFound(language),
        { value: 'working', text: mapping.working[language] },
        { value: 'calendar', text: mapping.calendar[language] },
      ]}
      onChoose={value => onChoose({ durationUnit: value === '' ? undefined : value } as TableChoice)}
    />
  )
}

function kindChoices(language: Language): Choice[] {
  const kinds = Object.entries(TABLE_KIND_NAMES).map(([value, name]) => ({ value, text: name[language] }))
  return [{ value: 'none', text: mapping.none[language] }, ...kinds]
}

const SHOWN_CELLS = 3

/** Rows by number with their first texts. */
function headerChoices(rows: PreviewRow[], headerRow: number): Choice[] {
  const filled = rows.filter(({ row, cells }) => row === headerRow || cells.some(text => text !== ''))
  const choices = filled.map(({ row, cells }) => {
    const texts = cells.filter(text => text !== '').slice(0, SHOWN_CELLS)
    return { value: String(row), text: [row, texts.join(' · ')].join('  ') }
  })
  return headerRow === 0 ? [{ value: '0', text: '—' }, ...choices] : choices
}
