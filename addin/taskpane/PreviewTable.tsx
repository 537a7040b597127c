/** The first rows of a table as they are read, by row number and column letter: what is no data is grey and says why. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { mapping } from '../../core/messages/paneMapping.ts'
import type { PreviewRow } from '../engine/protocol.ts'
import { usePane } from './paneContext.ts'

const useStyles = makeStyles({
  area: {
    overflow: 'auto',
    maxHeight: '280px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': {
      outlineStyle: 'solid',
      outlineWidth: tokens.strokeWidthThick,
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
      borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
      maxWidth: '140px',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      textAlign: 'left',
      fontWeight: tokens.fontWeightRegular,
    },
  },
  letter: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
  number: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
  corner: { zIndex: 2 },
  heading: { '& td': { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 } },
  skipped: {
    '& td': {
      color: tokens.colorNeutralForeground3,
      fontStyle: 'italic',
      backgroundColor: tokens.colorNeutralBackground2,
    },
  },
})

export function PreviewTable({ rows }: { rows: PreviewRow[] }) {
  const styles = useStyles()
  const { language } = usePane()
  const [first] = rows
  if (!first) return null
  const letters = first.cells.map((_, i) => letterOf(first.firstColumn + i))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.area} aria-label={mapping.preview[language]} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.letter, styles.number, styles.corner)}>
              {mapping.row[language]}
            </th>
            {letters.map(letter => (
              <th key={letter} scope="col" className={styles.letter}>
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.row} row={row} letters={letters} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ row, letters }: { row: PreviewRow; letters: string[] }) {
  const styles = useStyles()
  const { language } = usePane()
  const look = row.why === 'header' ? styles.heading : row.why ? styles.skipped : undefined
  return (
    <tr className={look}>
      <th scope="row" className={styles.number}>
        {row.why ? `${row.row} ${mapping.why[row.why][language]}` : row.row}
      </th>
      {row.cells.map((text, i) => (
        <td key={letters[i]} title={text}>
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
