/** Sheets that are not read, with the reason; a click looks for a table that was missed. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { useState } from 'react'
import type { Sentence } from '../../core/contract/finding.ts'
import { project as text } from '../../core/messages/paneMapping.ts'
import type { SearchableSheet } from '../engine/protocol.ts'
import { usePane } from './paneContext.ts'
import { useReturnedFocus } from './returnedFocus.ts'
import { useRowStyles } from './rowStyles.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  opener: { paddingLeft: 0, minWidth: 0, justifyContent: 'flex-start', color: tokens.colorNeutralForeground2 },
})

export function UnreadSheets({ sheets }: { sheets: SearchableSheet[] }) {
  const styles = useStyles()
  const { language, state } = usePane()
  const unread = sheets.flatMap(({ why, ...sheet }) => (why ? [{ ...sheet, why }] : []))
  const wasOpened = unread.some(
    ({ file, sheet }) => file === state.lastOpened?.file && sheet === state.lastOpened?.sheet,
  )
  const [open, setOpen] = useState(wasOpened)
  if (unread.length === 0) return null
  return (
    <div>
      <Button
        appearance="transparent"
        size="small"
        className={styles.opener}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {text.otherSheets[language](unread.length)}
      </Button>
      {open && (
        <ul className={styles.list}>
          {unread.map(({ file, sheet, why }) => (
            <Unread key={`${file ?? ''}|${sheet}`} file={file} sheet={sheet} why={why} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Unread({ file, sheet, why }: { file: string | undefined; sheet: string; why: Sentence }) {
  const rows = useRowStyles()
  const { language, dispatch } = usePane()
  const at = { ...(file !== undefined && { file }), sheet, headerRow: 0 }
  const row = useReturnedFocus(at)
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={rows.row}
        onClick={() => dispatch({ type: 'mappingOpened', table: at })}
      >
        <span className={rows.text}>
          <span className={rows.title}>{file === undefined ? sheet : `${sheet} ${text.inFile[language](file)}`}</span>
          <span className={rows.quiet}>{why[language]}</span>
        </span>
        <ChevronRightRegular className={rows.icon} fontSize={16} aria-hidden />
      </button>
    </li>
  )
}
