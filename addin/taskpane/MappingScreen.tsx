/** How a table was read, and how a person mends it: every change is shown at once and kept when it is used. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { TableCorrection, TableKind } from '../../core/contract/intake.ts'
import { mapping } from '../../core/messages/paneMapping.ts'
import type { FoundTableView, PreviewRow } from '../engine/protocol.ts'
import { ColumnChoosers } from './ColumnChoosers.tsx'
import {
  correctionOf,
  headingsOf,
  type TableChoice,
  type TablePlace,
  tableAt,
  withColumnChoice,
  withHeader,
  withoutTable,
  withTableChoice,
} from './corrections.ts'
import { MappingActions } from './MappingActions.tsx'
import { MappingHeading } from './MappingHeading.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { usePane } from './paneContext.ts'
import { SkippedRows } from './SkippedRows.tsx'
import type { Screen } from './state.ts'
import { TableChoosers } from './TableChoosers.tsx'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Mapping = Extract<Screen, { kind: 'mapping' }>

/** What the screen shows of its table: as it was opened, and as it is with the corrections tried out. */
function shownTable({ table: at, opened, found, tried, corrections }: Mapping) {
  const before = tableAt(found.tables, opened)
  const table = tableAt(tried.tables, at)
  const sheet = found.sheets.find(other => other.file === at.file && other.sheet === at.sheet)
  const rows = (table ?? before ?? sheet)?.preview ?? []
  const place: TablePlace = {
    file: at.file,
    sheet: at.sheet,
    headings: headingsIn(rows, at.headerRow, table ?? before),
  }
  const correction = correctionOf(corrections, place)
  const kind: TableKind | 'none' | null = table?.kind ?? correction?.kind ?? null
  return { table, rows, place, correction, kind }
}

/** The headings of the table that is read there, else the texts of its header line. */
function headingsIn(rows: PreviewRow[], headerRow: number, table: FoundTableView | undefined): string[] {
  if (table?.headerRow === headerRow) return table.headings
  const line = rows.find(({ row }) => row === headerRow)
  return line ? headingsOf(line) : []
}

export function MappingScreen({ screen }: { screen: Mapping }) {
  const styles = useStyles()
  const { language, controller } = usePane()
  const { table, rows, place, correction, kind } = shownTable(screen)
  const { corrections, tried, table: at } = screen
  const currency = tried.project?.currency ?? ''
  const tryOut = (changed: TableCorrection[], row = at.headerRow) => void controller.tryCorrections(changed, row)
  const choose = (choice: TableChoice) => {
    if (at.headerRow > 0) return tryOut(withTableChoice(corrections, place, choice))
    const line = rows.find(({ cells }) => cells.filter(text => text !== '').length > 1)
    if (line && choice.kind && choice.kind !== 'none')
      tryOut(withHeader(corrections, place, line, choice.kind), line.row)
  }
  const moveHeader = (row: number) => {
    const line = rows.find(other => other.row === row)
    const as = kind === null || kind === 'none' ? 'plan' : kind
    if (line && row !== at.headerRow) tryOut(withHeader(corrections, place, line, as), row)
  }
  return (
    <section className={styles.screen} aria-busy={screen.isTrying}>
      <MappingHeading at={at} table={table} kind={kind} />
      <TableChoosers
        kind={kind}
        table={table}
        correction={correction}
        rows={rows}
        headerRow={at.headerRow}
        currency={currency}
        onChoose={choose}
        onHeader={moveHeader}
      />
      <PreviewTable rows={rows} />
      {table && <SkippedRows skipped={table.skipped} />}
      {table && (
        <ColumnChoosers
          table={table}
          correction={correction}
          concepts={tried.concepts[table.kind]}
          currency={currency}
          onChoose={(column, choice) => tryOut(withColumnChoice(corrections, place, column, choice))}
        />
      )}
      <MappingActions
        screen={screen}
        table={table}
        onAsFound={correction && (() => tryOut(withoutTable(corrections, place)))}
      />
      <Text size={200} className={styles.quiet}>
        {mapping.whereKept[language]}
      </Text>
    </section>
  )
}
