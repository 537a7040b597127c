/** The few settings of the pane: language, access key, and whether anything leaves this device. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  tokens,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { running, settings as text } from '../../core/messages/pane.ts'
import { usePane } from './paneContext.ts'
import { ScreenTitle } from './ScreenTitle.tsx'
import type { PaneSettings } from './settingsStore.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
})

export function SettingsScreen() {
  const styles = useStyles()
  const { language, state, dispatch } = usePane()
  const [draft, setDraft] = useState(state.settings)
  const change = (part: Partial<PaneSettings>) => setDraft({ ...draft, ...part })
  const save = (event: FormEvent) => {
    event.preventDefault()
    dispatch({ type: 'settingsChanged', settings: draft })
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <ScreenTitle>{text.title[language]}</ScreenTitle>
      <Field label={text.language[language]}>
        <RadioGroup
          layout="horizontal"
          value={draft.language ?? 'auto'}
          onChange={(_, { value }) => change({ language: value === 'en' || value === 'zh' ? value : null })}
        >
          <Radio value="auto" label={text.automatic[language]} />
          <Radio value="en" label="English" />
          <Radio value="zh" label="中文" />
        </RadioGroup>
      </Field>
      <Switch
        label={text.onDevice[language]}
        checked={draft.onDevice}
        onChange={(_, { checked }) => change({ onDevice: checked })}
      />
      <Field label={text.key[language]} hint={text.keyHint[language]}>
        <Input
          type="password"
          autoComplete="off"
          value={draft.accessKey}
          disabled={draft.onDevice}
          onChange={(_, { value }) => change({ accessKey: value.trim() })}
        />
      </Field>
      <Checkbox
        label={text.remember[language]}
        checked={draft.rememberKey}
        disabled={draft.onDevice}
        onChange={(_, { checked }) => change({ rememberKey: checked === true })}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {text.save[language]}
        </Button>
        <Button onClick={() => dispatch({ type: 'settingsToggled', open: false })}>{running.cancel[language]}</Button>
      </div>
    </form>
  )
}
