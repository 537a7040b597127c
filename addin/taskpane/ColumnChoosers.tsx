/** The columns of a table with a chooser each. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { TableCorrection } from '../../core/contract/intake.ts'
import { mapping } from '../../core/messages/paneMapping.ts'
import type { FoundTableView, MappedColumn } from '../engine/protocol.ts'
import { ColumnChooser } from './ColumnChooser.tsx'
import type { ColumnChoice } from './corrections.ts'
import { usePane } from './paneContext.ts'

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
})

interface ColumnChoosersProps {
  table: FoundTableView
  correction: TableCorrection | undefined
  concepts: string[]
  currency: string
  onChoose(column: MappedColumn, choice: ColumnChoice): void
}

export function ColumnChoosers({ table, correction, onChoose, ...shared }: ColumnChoosersProps) {
  const styles = useStyles()
  const { language } = usePane()
  const [all, setAll] = useState(false)
  const shown = all ? table.columns : withoutAlike(table.columns)
  return (
    <section>
      <h3 className={styles.heading}>{mapping.columns[language]}</h3>
      <ul className={styles.list}>
        {shown.map(column => (
          <ColumnChooser
            key={column.column}
            kind={table.kind}
            column={column}
            correction={correction?.columns?.find(
              ({ heading, nth }) => heading === column.heading && nth === column.nth,
            )}
            onChoose={choice => onChoose(column, choice)}
            {...shared}
          />
        ))}
      </ul>
      {shown.length < table.columns.length && (
        <Button appearance="subtle" size="small" onClick={() => setAll(true)}>
          {mapping.allColumns[language](table.columns.length)}
        </Button>
      )}
    </section>
  )
}

/** Many months or parties are all read alike: the first ones do. */
const ALIKE_SHOWN = 3

function withoutAlike(columns: readonly MappedColumn[]): MappedColumn[] {
  let alike = 0
  return columns.filter(({ concept }) => {
    if (!/^(period|actual|party):/.test(concept ?? '')) return true
    alike++
    return alike <= ALIKE_SHOWN
  })
}
