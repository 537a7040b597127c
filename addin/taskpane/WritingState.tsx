/** Whether the results are in the workbook, and how to get them there; in a browser tab, the copy to download. */
import { Button, MessageBar, MessageBarBody, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { files, results, running } from '../../core/messages/pane.ts'
import type { CheckAnswer, EngineFailure, Language } from '../engine/protocol.ts'
import type { Step } from '../workplace.ts'
import { usePane } from './paneContext.ts'
import type { Writing } from './state.ts'
import { stepText } from './stepText.ts'
import { isOutdated, troubleText } from './troubleText.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  done: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  icon: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
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
        <Text size={200} className={styles.done}>
          <CheckmarkCircleRegular className={styles.icon} fontSize={16} aria-hidden />
          {results.written[language]}
        </Text>
      )
    case 'failed': {
      const { happened, kept } = troubleText(writing.failure)
      return (
        <div className={styles.part} role="alert">
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{`${happened[language]} ${kept[language]}`}</MessageBarBody>
          </MessageBar>
          <Retry answer={answer} failure={writing.failure} />
        </div>
      )
    }
  }
}

/** What was planned still fits after most failures; where the tables are no longer as they were, only a new check helps. */
function Retry({ answer, failure }: { answer: CheckAnswer; failure: EngineFailure }) {
  const { language, controller } = usePane()
  return isOutdated(failure) ? (
    <Button onClick={() => void controller.check()}>{results.again[language]}</Button>
  ) : (
    <Button onClick={() => void controller.write(answer)}>{results.write[language]}</Button>
  )
}

function writingText(step: Step | null, language: Language): string {
  return step ? stepText(step, language) : running.sheets[language]
}
