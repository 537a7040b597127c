/** One table that was found; a click opens how it was read. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { start, tableKindNames } from '../../core/messages/pane.ts'
import { project } from '../../core/messages/paneMapping.ts'
import type { FoundTableView, Language } from '../engine/protocol.ts'
import { usePane } from './paneContext.ts'
import { useReturnedFocus } from './returnedFocus.ts'
import { useRowStyles } from './rowStyles.ts'
import type { MappedTable } from './state.ts'

const useStyles = makeStyles({
  sure: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  doubtful: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
})

export function FoundTable({ table }: { table: FoundTableView }) {
  const rows = useRowStyles()
  const styles = useStyles()
  const { language, dispatch } = usePane()
  const { file, sheet, headerRow } = table
  const [first] = table.columns
  const at: MappedTable = {
    ...(file !== undefined && { file }),
    sheet,
    headerRow,
    ...(first && { column: first.column }),
  }
  const row = useReturnedFocus(at)
  const state = table.doubtful ? start.doubtful : start.sure
  const Icon = table.doubtful ? WarningRegular : CheckmarkCircleRegular
  const name = table.unit ? `${sheet} (${table.unit})` : sheet
  const inFile = file === undefined ? name : `${name} ${project.inFile[language](file)}`
  const place = table.corrected ? `${inFile} · ${project.corrected[language]}` : inFile
  const [doubt] = table.doubts
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={rows.row}
        title={project.open[language](sheet)}
        onClick={() => dispatch({ type: 'mappingOpened', table: at })}
      >
        <Icon className={table.doubtful ? styles.doubtful : styles.sure} fontSize={20} aria-label={state[language]} />
        <span className={rows.text}>
          <span className={rows.title}>{tableKindNames[table.kind][language]}</span>
          <span className={rows.quiet}>{place}</span>
          {table.doubtful && <span className={rows.quiet}>{(doubt ?? start.doubtful)[language]}</span>}
        </span>
        <span className={rows.count}>{countText(table, language)}</span>
        <ChevronRightRegular className={rows.icon} fontSize={16} aria-hidden />
      </button>
    </li>
  )
}

/** Columns of a kind that stand across: months of a budget, parties of a matrix. */
const acrossOf = ({ columns }: FoundTableView, prefix: string) =>
  columns.filter(({ concept }) => concept?.startsWith(prefix)).length

function countText(table: FoundTableView, language: Language): string {
  const across = acrossOf(table, table.kind === 'raci' ? 'party:' : 'period:')
  if (across > 0) return project.across[language](table.rows, across)
  switch (table.kind) {
    case 'plan':
      return start.tasks[language](table.rows)
    case 'people':
      return start.people[language](table.rows)
    case 'risks':
      return start.risks[language](table.rows)
    default:
      return start.rows[language](table.rows)
  }
}
