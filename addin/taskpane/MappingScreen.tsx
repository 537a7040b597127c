/** How a table was read, and how a person mends it: every change is shown at once and kept when it is used. */
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import type { FoundColumn, TableCorrection, TableKind } from '../../core/contract/intake.ts'
import { TABLE_KIND_NAMES } from '../../core/messages/intake.ts'
import { mapping } from '../../core/messages/paneMapping.ts'
import type { FoundTableView } from '../engine/protocol.ts'
import { ColumnChooser } from './ColumnChooser.tsx'
import {
  type ColumnChoice,
  correctionOf,
  type TablePlace,
  tableAt,
  withColumnChoice,
  withHeader,
  withoutTable,
  withTableChoice,
} from './corrections.ts'
import { PreviewTable } from './PreviewTable.tsx'
import { usePane } from './paneContext.ts'
import { ScreenTitle } from './ScreenTitle.tsx'
import type { Screen } from './state.ts'
import { TableChoosers } from './TableChoosers.tsx'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  doubt: { color: tokens.colorPaletteDarkOrangeForeground1 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    position: 'sticky',
    bottom: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
})

type Mapping = Extract<Screen, { kind: 'mapping' }>

/** What the screen shows of its table: as it was opened, and as it is with the corrections tried out. */
function shownTable({ table: at, found, tried, corrections }: Mapping) {
  const opened = tableAt(found.tables, at)
  const table = tableAt(tried.tables, at)
  const sheet = found.ignored.find(ignored => ignored.file === at.file && ignored.sheet === at.sheet)
  const rows = (table ?? opened ?? sheet)?.preview ?? []
  const line = rows.find(({ row }) => row === at.headerRow)
  const headings = table?.headings ?? opened?.headings ?? line?.cells.filter(text => text !== '').slice(0, 6) ?? []
  const place: TablePlace = { file: at.file, sheet: at.sheet, headings }
  const correction = correctionOf(corrections, place)
  const kind: TableKind | 'none' = table?.kind ?? correction?.kind ?? 'none'
  return { table, rows, place, correction, kind }
}

export function MappingScreen({ screen }: { screen: Mapping }) {
  const styles = useStyles()
  const { language, controller } = usePane()
  const { table, rows, place, correction, kind } = shownTable(screen)
  const { headerRow, sheet } = screen.table
  const tryOut = (corrections: TableCorrection[], row = headerRow) => void controller.tryCorrections(corrections, row)
  const choose = (choice: Parameters<typeof withTableChoice>[2]) => {
    if (headerRow > 0) return tryOut(withTableChoice(screen.corrections, place, choice))
    const line = rows.find(({ cells }) => cells.filter(text => text !== '').length > 1)
    if (line && choice.kind && choice.kind !== 'none')
      tryOut(withHeader(screen.corrections, place, line, choice.kind), line.row)
  }
  const moveHeader = (row: number) => {
    const line = rows.find(other => other.row === row)
    if (line && row !== headerRow)
      tryOut(withHeader(screen.corrections, place, line, kind === 'none' ? 'plan' : kind), row)
  }
  return (
    <section className={styles.screen} aria-busy={screen.isTrying}>
      <ScreenTitle>
        {table
          ? mapping.title[language](TABLE_KIND_NAMES[table.kind][language], sheet)
          : mapping.missed[language](sheet)}
      </ScreenTitle>
      <Text className={styles.quiet} role="status">
        {screen.isTrying
          ? mapping.trying[language]
          : table
            ? mapping.rows[language](table.rows)
            : (headerRow > 0 ? mapping.notRead : mapping.missedHelp)[language]}
      </Text>
      {table?.doubts.map(doubt => (
        <Text key={doubt.en} className={styles.doubt} size={200}>
          {doubt[language]}
        </Text>
      ))}
      <TableChoosers
        kind={kind}
        table={table}
        correction={correction}
        rows={rows}
        headerRow={headerRow}
        onChoose={choose}
        onHeader={moveHeader}
      />
      <PreviewTable rows={rows} />
      {table && (
        <Columns
          screen={screen}
          table={table}
          correction={correction}
          onChoose={(column, choice) => tryOut(withColumnChoice(screen.corrections, place, column, choice))}
        />
      )}
      <Buttons screen={screen} onBack={correction && (() => tryOut(withoutTable(screen.corrections, place)))} />
    </section>
  )
}

interface ColumnsProps {
  screen: Mapping
  table: FoundTableView
  correction: TableCorrection | undefined
  onChoose(column: FoundColumn, choice: ColumnChoice): void
}

function Columns({ screen, table, correction, onChoose }: ColumnsProps) {
  const styles = useStyles()
  const { language } = usePane()
  const isAsked = ({ column }: FoundColumn) =>
    table.doubts.some(doubt => doubt.en.includes(`!${column}${table.headerRow})`))
  return (
    <>
      <h3 className={styles.heading}>{mapping.columns[language]}</h3>
      {table.columns.map(column => (
        <ColumnChooser
          key={`${column.column}${column.heading}`}
          kind={table.kind}
          column={column}
          correction={columnCorrection(correction, column)}
          concepts={screen.found.concepts[table.kind]}
          asksDateOrder={isAsked(column)}
          onChoose={choice => onChoose(column, choice)}
        />
      ))}
    </>
  )
}

/** Use, cancel, and the way back to what was found where something was changed. */
function Buttons({ screen, onBack }: { screen: Mapping; onBack: (() => void) | undefined }) {
  const styles = useStyles()
  const { language, controller, dispatch } = usePane()
  const { corrections, found, isTrying } = screen
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        disabled={isTrying || corrections === found.corrections}
        onClick={() => void controller.correct(corrections)}
      >
        {mapping.use[language]}
      </Button>
      <Button onClick={() => dispatch({ type: 'wentBack' })}>{mapping.cancel[language]}</Button>
      {onBack && (
        <Button appearance="subtle" onClick={onBack}>
          {mapping.back[language]}
        </Button>
      )}
      {isTrying && <Spinner size="tiny" />}
    </div>
  )
}

const columnCorrection = (correction: TableCorrection | undefined, { heading, nth }: FoundColumn) =>
  correction?.columns?.find(column => column.heading === heading && column.nth === nth)
