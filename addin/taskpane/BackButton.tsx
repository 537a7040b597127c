/** The way back, as Escape does it. */
import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { results } from '../../core/messages/pane.ts'
import { usePane } from './paneContext.ts'

const useStyles = makeStyles({
  back: { paddingLeft: 0, minWidth: 0 },
})

export function BackButton() {
  const styles = useStyles()
  const { language, dispatch } = usePane()
  return (
    <div>
      <Button
        className={styles.back}
        appearance="transparent"
        icon={<ArrowLeftRegular />}
        onClick={() => dispatch({ type: 'wentBack' })}
      >
        {results.back[language]}
      </Button>
    </div>
  )
}
