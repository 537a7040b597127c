/** Work in progress: what is being done, how far it is, and the way out. */
import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { running } from '../../core/messages/pane.ts'
import type { Step } from '../workplace.ts'
import { usePane } from './paneContext.ts'
import { ScreenTitle } from './ScreenTitle.tsx'
import { stepText } from './stepText.ts'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

export function RunningScreen({ kind, step }: { kind: 'opening' | 'running'; step: Step | null }) {
  const styles = useStyles()
  const { language, state, controller } = usePane()
  const title = kind === 'opening' ? running.opening : running.title
  const bar = step && step.total > 1 ? { value: step.done, max: step.total } : {}
  return (
    <section className={styles.screen}>
      <ScreenTitle takesFocus={kind === 'running'}>{title[language]}</ScreenTitle>
      <ProgressBar aria-label={title[language]} {...bar} />
      <Text>{state.waiting ? running.waitingForCell[language] : step ? stepText(step, language) : ''}</Text>
      <div>
        <Button onClick={() => controller.cancel()}>{running.cancel[language]}</Button>
      </div>
    </section>
  )
}
