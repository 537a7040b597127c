/** Where the data goes, always visible, and the switch between service and this device. */
import { makeStyles, Switch, Text, tokens } from '@fluentui/react-components'
import { settings as settingsText, start } from '../../core/messages/pane.ts'
import { usePane } from './paneContext.ts'

const useStyles = makeStyles({
  route: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

export function DataRoute() {
  const styles = useStyles()
  const { language, state, dispatch, serviceHost } = usePane()
  const { settings } = state
  return (
    <div className={styles.route}>
      <Text size={200} className={styles.quiet}>
        {serviceHost === null ? start.stays[language] : start.sentTo[language](serviceHost)}
      </Text>
      <Switch
        label={settingsText.onDevice[language]}
        checked={settings.onDevice}
        onChange={(_, { checked }) =>
          dispatch({ type: 'settingsChanged', settings: { ...settings, onDevice: checked } })
        }
      />
    </div>
  )
}
