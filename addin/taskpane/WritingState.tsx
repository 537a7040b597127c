/** Whether the results are in the workbook, and how to get them there; in a browser tab, the copy to download. */
import { Button, MessageBar, MessageBarBody, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { files, results, running } from '../../core/messages/pane.ts'
import type { CheckAnswer, Language } from '../engine/protocol.ts'
import type { Step } from '../workplace.ts'
import { usePane } from './paneContext.ts'
import type { Writing } from './state.ts'
import { stepText } from './stepText.ts'
import { troubleText } from './troubleText.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
})

export function WritingState({ answer, writing }: { answer: CheckAnswer; writing: Writing }) {
  const styles = useStyles()
  const { kind, language, state, controller } = usePane()
  if (kind === 'files') {
    return (
      <Button appearance="primary" onClick={() => void controller.download()}>
        {files.download[language]}
      </Button>
    )
  }
  switch (writing.state) {
    case 'writing':
      return (
        <div className={styles.part}>
          <Text>{state.waiting ? running.waitingForCell[language] : writingText(writing.step, language)}</Text>
          <ProgressBar
            aria-label={results.write[language]}
            {...(writing.step && { value: writing.step.done, max: writing.step.total })}
          />
          <Button onClick={() => controller.cancel()}>{running.cancel[language]}</Button>
        </div>
      )
    case 'done':
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{results.written[language]}</MessageBarBody>
        </MessageBar>
      )
    case 'failed': {
      const { happened, kept } = troubleText(writing.failure)
      return (
        <div className={styles.part} role="alert">
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{`${happened[language]} ${kept[language]}`}</MessageBarBody>
          </MessageBar>
          <Button onClick={() => void controller.write(answer)}>{results.write[language]}</Button>
        </div>
      )
    }
  }
}

function writingText(step: Step | null, language: Language): string {
  return step ? stepText(step, language) : running.sheets[language]
}
