/** A project is open, nothing checked yet: what was found, the one primary button, and where the data goes. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { files, start } from '../../core/messages/pane.ts'
import type { Found, FoundTableView } from '../engine/protocol.ts'
import { DataRoute } from './DataRoute.tsx'
import { droppedFiles } from './droppedFiles.ts'
import { FoundTable } from './FoundTable.tsx'
import { headerText, stillAssumed } from './headerText.ts'
import { ProjectFiles } from './ProjectFiles.tsx'
import { usePane } from './paneContext.ts'
import { ScreenTitle } from './ScreenTitle.tsx'
import { StatedForm } from './StatedForm.tsx'
import { UnreadSheets } from './UnreadSheets.tsx'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  headingRow: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between' },
})

export function StartScreen({ found }: { found: Found }) {
  const styles = useStyles()
  const { language, kind, controller, dispatch } = usePane()
  const heading = kind === 'excel' ? start.found : start.foundInFiles
  const usable = found.project !== null
  return (
    <section className={styles.screen} {...droppedFiles(dropped => void controller.addFiles(dropped))}>
      {found.project && <ProjectLine project={found.project} assumed={found.assumed ?? {}} />}
      <div>
        <div className={styles.headingRow}>
          <h3 className={styles.heading}>{heading[language]}</h3>
          {kind === 'excel' ? (
            <Button appearance="subtle" size="small" onClick={() => void controller.inspect()}>
              {start.readAgain[language]}
            </Button>
          ) : (
            <Button appearance="subtle" size="small" onClick={() => dispatch({ type: 'filesClosed' })}>
              {files.other[language]}
            </Button>
          )}
        </div>
        <ul className={styles.list}>
          {found.tables.map(table => (
            <FoundTable key={keyOf(table)} table={table} />
          ))}
        </ul>
        <UnreadSheets sheets={found.sheets} />
        <ProjectFiles files={found.files} />
        {!usable && (
          <>
            <Text block>{start.nothingFound[language]}</Text>
            <Text block className={styles.quiet}>
              {start.nothingFoundHelp[kind][language]}
            </Text>
          </>
        )}
      </div>
      <Button appearance="primary" size="large" disabled={!usable} onClick={() => void controller.check()}>
        {start.check[language]}
      </Button>
      <DataRoute />
    </section>
  )
}

const keyOf = ({ workbook, sheet, kind, headerRow, columns }: FoundTableView) =>
  [workbook, sheet, kind, headerRow, columns[0]?.column].join('|')

interface ProjectLineProps {
  project: NonNullable<Found['project']>
  assumed: NonNullable<Found['assumed']>
}

function ProjectLine({ project, assumed }: ProjectLineProps) {
  const styles = useStyles()
  const { language, state } = usePane()
  return (
    <div>
      <ScreenTitle takesFocus={false}>{project.name}</ScreenTitle>
      <Text className={styles.quiet}>{headerText(project, stillAssumed(assumed, state.stated), language)}</Text>
      <StatedForm project={project} />
    </div>
  )
}
