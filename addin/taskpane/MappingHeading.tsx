/** Which table it is, how sure Kedu is of it, and what is in doubt. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { TableKind } from '../../core/contract/intake.ts'
import { TABLE_KIND_NAMES } from '../../core/messages/intake.ts'
import { start } from '../../core/messages/pane.ts'
import { mapping, project } from '../../core/messages/paneMapping.ts'
import { confidenceWord } from '../confidence.ts'
import type { FoundTableView } from '../engine/protocol.ts'
import { BackButton } from './BackButton.tsx'
import { ConfidenceMark } from './ConfidenceMark.tsx'
import { usePane } from './paneContext.ts'
import { ScreenTitle } from './ScreenTitle.tsx'
import type { MappedTable } from './state.ts'

const useStyles = makeStyles({
  heading: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  doubt: { color: tokens.colorPaletteDarkOrangeForeground1 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
})

interface MappingHeadingProps {
  at: MappedTable
  table: FoundTableView | undefined
  kind: TableKind | 'none' | null
}

export function MappingHeading({ at, table, kind }: MappingHeadingProps) {
  const styles = useStyles()
  const { language } = usePane()
  const title = table
    ? mapping.title[language](TABLE_KIND_NAMES[table.kind][language], at.sheet)
    : mapping.missed[language](at.sheet)
  return (
    <div className={styles.heading}>
      <BackButton />
      <ScreenTitle>{title}</ScreenTitle>
      {at.file !== undefined && <Text className={styles.quiet}>{project.inFile[language](at.file)}</Text>}
      {table ? (
        <Reading table={table} at={at} />
      ) : (
        <Text className={styles.quiet}>{(kind === 'none' ? mapping.notRead : mapping.missedHelp)[language]}</Text>
      )}
      {table?.doubts.map(doubt => (
        <Text key={doubt.en} className={styles.doubt} size={200}>
          {doubt[language]}
        </Text>
      ))}
    </div>
  )
}

function Reading({ table, at }: { table: FoundTableView; at: MappedTable }) {
  const styles = useStyles()
  const { kind, language, controller } = usePane()
  const read = table.columns.filter(({ concept }) => concept !== null)
  const target = { sheet: table.sheet, cell: `${table.columns[0]?.column ?? 'A'}${table.headerRow}` }
  return (
    <div className={styles.line}>
      <ConfidenceMark word={table.corrected ? 'chosen' : confidenceWord(table.confidence)} />
      <Text size={200} className={styles.quiet}>
        {mapping.rows[language](table.rows)}
      </Text>
      <Text size={200} className={styles.quiet}>
        {mapping.columnsRead[language](read.length, table.columns.length)}
      </Text>
      {kind === 'excel' && at.file === undefined && (
        <Button size="small" appearance="subtle" onClick={() => void controller.select(target)}>
          {start.showTable[language]}
        </Button>
      )}
    </div>
  )
}
