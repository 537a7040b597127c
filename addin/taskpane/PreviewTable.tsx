/** The first rows of a table as they are read: what is no data is grey and says why. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { mapping } from '../../core/messages/paneMapping.ts'
import type { PreviewRow } from '../engine/protocol.ts'
import { usePane } from './paneContext.ts'

const useStyles = makeStyles({
  frame: {
    maxHeight: '260px',
    overflow: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    maxWidth: '140px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  label: {
    color: tokens.colorNeutralForeground3,
    position: 'sticky',
    left: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  header: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  skipped: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
})

export function PreviewTable({ rows }: { rows: PreviewRow[] }) {
  const styles = useStyles()
  const { language } = usePane()
  const [first] = rows
  if (!first) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.frame} aria-label={mapping.preview[language]} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={mergeClasses(styles.cell, styles.label)} />
            {first.cells.map((_, i) => (
              <th
                key={letterOf(first.firstColumn + i)}
                className={mergeClasses(styles.cell, styles.skipped)}
                scope="col"
              >
                {letterOf(first.firstColumn + i)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ row }: { row: PreviewRow }) {
  const styles = useStyles()
  const { language } = usePane()
  const look = row.why === 'header' ? styles.header : row.why ? styles.skipped : undefined
  const why = row.why ? mapping.why[row.why][language] : undefined
  return (
    <tr title={why}>
      <th scope="row" className={mergeClasses(styles.cell, styles.label)} aria-label={why && `${row.row}, ${why}`}>
        {row.row}
      </th>
      {row.cells.map((text, i) => (
        <td key={letterOf(row.firstColumn + i)} className={mergeClasses(styles.cell, look)}>
          {text}
        </td>
      ))}
    </tr>
  )
}

/** Letters of a column counted from 0. */
export function letterOf(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}
