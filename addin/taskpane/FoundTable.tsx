/** One table that was found; a click shows what was read of it. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { useState } from 'react'
import { start, tableKindNames } from '../../core/messages/pane.ts'
import type { FoundTableView, Language } from '../engine/protocol.ts'
import { usePane } from './paneContext.ts'
import { useRowStyles } from './rowStyles.ts'

const useStyles = makeStyles({
  sure: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  doubtful: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
  details: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXXL}`,
    color: tokens.colorNeutralForeground2,
  },
})

export function FoundTable({ table }: { table: FoundTableView }) {
  const rows = useRowStyles()
  const styles = useStyles()
  const { language } = usePane()
  const [open, setOpen] = useState(false)
  const state = table.doubtful ? start.doubtful : start.sure
  const Icon = table.doubtful ? WarningRegular : CheckmarkCircleRegular
  const place = table.unit ? `${table.sheet} (${table.unit})` : table.sheet
  return (
    <li>
      <button type="button" className={rows.row} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon className={table.doubtful ? styles.doubtful : styles.sure} fontSize={20} aria-label={state[language]} />
        <span className={rows.text}>
          <span className={rows.title}>{tableKindNames[table.kind][language]}</span>
          <span className={rows.quiet}>{place}</span>
        </span>
        <span className={rows.count}>{countText(table, language)}</span>
      </button>
      {open && (
        <div className={styles.details}>
          {table.doubtful && <Text size={200}>{start.doubtful[language]}</Text>}
          <Text size={200}>
            {`${start.header[language](table.headerRow)} · ${start.columnsRead[language](table.columns)}`}
          </Text>
          {table.unread.length > 0 && <Text size={200}>{start.columnsUnread[language](table.unread)}</Text>}
          <ShowTable table={table} />
        </div>
      )}
    </li>
  )
}

function ShowTable({ table }: { table: FoundTableView }) {
  const { kind, language, controller } = usePane()
  if (kind !== 'excel') return null
  const target = { sheet: table.sheet, cell: `A${table.headerRow}` }
  return (
    <Button size="small" onClick={() => void controller.select(target)}>
      {start.showTable[language]}
    </Button>
  )
}

function countText(table: FoundTableView, language: Language): string {
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
