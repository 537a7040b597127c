/** The way back, as Escape does it. */
import { Button } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { results } from '../../core/messages/pane.ts'
import { usePane } from './paneContext.ts'

export function BackButton() {
  const { language, dispatch } = usePane()
  return (
    <div>
      <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => dispatch({ type: 'wentBack' })}>
        {results.back[language]}
      </Button>
    </div>
  )
}
