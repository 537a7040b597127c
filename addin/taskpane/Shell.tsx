/** What is around every screen: title, language, settings, the passing notice, and the live region. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { SettingsRegular } from '@fluentui/react-icons/svg/settings'
import { settings as settingsText, start } from '../../core/messages/pane.ts'
import { Announcer } from './Announcer.tsx'
import { CurrentScreen } from './CurrentScreen.tsx'
import { Notice } from './Notice.tsx'
import { usePane } from './paneContext.ts'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '560px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  bar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  product: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
})

export function Shell() {
  const styles = useStyles()
  const { language, state, dispatch } = usePane()
  const other = language === 'en' ? 'zh' : 'en'
  return (
    <div className={styles.pane}>
      <header className={styles.bar}>
        <h1 className={styles.product}>{start.product[language]}</h1>
        <Button
          appearance="subtle"
          size="small"
          aria-label={settingsText.switchLabel[language]}
          onClick={() => dispatch({ type: 'settingsChanged', settings: { ...state.settings, language: other } })}
        >
          <span lang={other}>{settingsText.switchTo[language]}</span>
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={<SettingsRegular />}
          aria-label={settingsText.title[language]}
          aria-expanded={state.settingsOpen}
          disabled={state.screen.kind === 'running'}
          onClick={() => dispatch({ type: 'settingsToggled', open: !state.settingsOpen })}
        />
      </header>
      <Notice />
      <main>
        <CurrentScreen />
      </main>
      <Announcer />
    </div>
  )
}
