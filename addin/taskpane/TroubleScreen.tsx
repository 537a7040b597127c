/** What happened, what was kept, and one button that helps. */
import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import { remedies } from '../../core/messages/paneTrouble.ts'
import type { EngineFailure } from '../engine/protocol.ts'
import { usePane } from './paneContext.ts'
import { ScreenTitle } from './ScreenTitle.tsx'
import { remedyOf, troubleText } from './troubleText.ts'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
})

export function TroubleScreen({ failure }: { failure: EngineFailure }) {
  const styles = useStyles()
  const { language, state, dispatch } = usePane()
  const { happened, kept } = troubleText(failure)
  const remedy = remedyOf(failure)
  const help = useHelp()
  return (
    <section className={styles.screen}>
      <ScreenTitle>{happened[language]}</ScreenTitle>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <Text>{kept[language]}</Text>
        </MessageBarBody>
      </MessageBar>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={help[remedy]}>
          {remedies[remedy][language]}
        </Button>
        {state.found && <Button onClick={() => dispatch({ type: 'wentBack' })}>{remedies.back[language]}</Button>}
      </div>
    </section>
  )
}

/** Trying again means the check where one was possible, else the reading. */
function useHelp() {
  const { kind, state, dispatch, controller } = usePane()
  return {
    again: () => void (state.found ? controller.check() : kind === 'files' ? files() : controller.inspect()),
    onDevice: () => void controller.check({ onDevice: true }),
    settings: () => dispatch({ type: 'settingsToggled', open: true }),
    otherFiles: () => files(),
  }
  function files() {
    dispatch({ type: 'filesClosed' })
  }
}
