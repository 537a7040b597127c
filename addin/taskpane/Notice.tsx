/** A passing message over the screen: a row that is gone, a cancelled run, a warning that Excel does not answer. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { running } from '../../core/messages/pane.ts'
import { project } from '../../core/messages/paneMapping.ts'
import { saidText } from './Announcer.tsx'
import { usePane } from './paneContext.ts'
import { troubleText } from './troubleText.ts'

export function Notice() {
  const { state, language } = usePane()
  const { notice, said } = state
  if (!notice) return said && state.screen.kind === 'start' ? <Said>{saidText[said][language]}</Said> : null
  switch (notice.kind) {
    case 'cancelled':
      return <Bar intent="info">{running.cancelled[language]}</Bar>
    case 'adding':
      return <Bar intent="info">{project.adding[language](notice.files)}</Bar>
    case 'alreadyOpen':
      return <Bar intent="info">{project.alreadyOpen[language](notice.file)}</Bar>
    case 'failure': {
      const { happened, kept } = troubleText(notice.failure)
      return <Bar intent="warning">{`${happened[language]} ${kept[language]}`}</Bar>
    }
  }
}

/** The live region speaks it: here it is only shown. */
function Said({ children }: { children: string }) {
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  )
}

function Bar({ intent, children }: { intent: 'info' | 'warning'; children: string }) {
  return (
    <MessageBar intent={intent} layout="multiline" role="alert">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  )
}
