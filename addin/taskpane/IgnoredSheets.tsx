/** Sheets that are not read, with the reason; a click looks for a table that was missed. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { project as text } from '../../core/messages/paneMapping.ts'
import type { IgnoredSheet } from '../engine/protocol.ts'
import { usePane } from './paneContext.ts'
import { useRowStyles } from './rowStyles.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  opener: { paddingLeft: 0, minWidth: 0, justifyContent: 'flex-start', color: tokens.colorNeutralForeground2 },
})

export function IgnoredSheets({ sheets }: { sheets: IgnoredSheet[] }) {
  const rows = useRowStyles()
  const styles = useStyles()
  const { language, dispatch } = usePane()
  const [open, setOpen] = useState(false)
  const shown = sheets.filter(sheet => sheet.preview.length > 0)
  if (shown.length === 0) return null
  return (
    <div>
      <Button
        appearance="transparent"
        size="small"
        className={styles.opener}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {text.otherSheets[language](shown.length)}
      </Button>
      {open && (
        <ul className={styles.list}>
          {shown.map(({ file, sheet, why }) => (
            <li key={`${file ?? ''}|${sheet}`}>
              <button
                type="button"
                className={rows.row}
                onClick={() =>
                  dispatch({
                    type: 'mappingOpened',
                    table: { ...(file !== undefined && { file }), sheet, headerRow: 0 },
                  })
                }
              >
                <span className={rows.text}>
                  <span className={rows.title}>{sheet}</span>
                  <span className={rows.quiet}>{why}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
