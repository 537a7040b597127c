/** Use, undo, and the ways to what Kedu finds itself and to a table that was missed. */
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { mapping } from '../../core/messages/paneMapping.ts'
import type { FoundTableView } from '../engine/protocol.ts'
import { usePane } from './paneContext.ts'
import { isChanged, type Screen } from './state.ts'

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 3,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  way: { paddingLeft: 0, minWidth: 0 },
})

interface MappingActionsProps {
  screen: Extract<Screen, { kind: 'mapping' }>
  table: FoundTableView | undefined
  onAsFound: (() => void) | undefined
}

export function MappingActions({ screen, table, onAsFound }: MappingActionsProps) {
  const styles = useStyles()
  const { language, controller, dispatch } = usePane()
  const { corrections, isTrying, table: at } = screen
  const changed = isChanged(screen)
  const missed = { ...(at.file !== undefined && { file: at.file }), sheet: at.sheet, headerRow: 0 }
  return (
    <>
      <div className={styles.ways}>
        {onAsFound && (
          <Button className={styles.way} appearance="transparent" size="small" onClick={onAsFound}>
            {mapping.back[language]}
          </Button>
        )}
        {table && !changed && (
          <Button
            className={styles.way}
            appearance="transparent"
            size="small"
            onClick={() => dispatch({ type: 'mappingOpened', table: missed })}
          >
            {mapping.anotherMissed[language]}
          </Button>
        )}
      </div>
      <div className={styles.bar}>
        <Button
          appearance="primary"
          disabledFocusable={isTrying || !changed}
          onClick={() => void controller.correct(corrections)}
        >
          {mapping.use[language]}
        </Button>
        <Button disabledFocusable={!changed} onClick={() => dispatch({ type: 'wentBack' })}>
          {mapping.undo[language]}
        </Button>
        {isTrying && <Spinner size="extra-tiny" labelPosition="after" label={mapping.trying[language]} />}
        {!isTrying && changed && (
          <Text size={200} className={styles.quiet}>
            {mapping.changed[language]}
          </Text>
        )}
      </div>
    </>
  )
}
