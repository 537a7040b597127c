/** Name, currency and status date as intake found them, to be corrected. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { running, start } from '../../core/messages/pane.ts'
import type { Found, Stated } from '../engine/protocol.ts'
import { usePane } from './paneContext.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalS },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  opener: { paddingLeft: 0, minWidth: 0, justifyContent: 'flex-start' },
})

type Project = NonNullable<Found['project']>

export function StatedForm({ project }: { project: Project }) {
  const styles = useStyles()
  const { language, state, dispatch } = usePane()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    // The form takes its buttons with it: the focus goes back to the one that opened it.
    if (wasOpen.current && !open && document.hasFocus()) opener.current?.querySelector('button')?.focus()
    wasOpen.current = open
  }, [open])
  if (!open) {
    return (
      <div ref={opener}>
        <Button appearance="transparent" size="small" className={styles.opener} onClick={() => setOpen(true)}>
          {start.change[language]}
        </Button>
      </div>
    )
  }
  const use = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const stated = statedIn(data, project)
    dispatch({ type: 'stated', stated: { ...state.stated, ...stated } })
    if (state.found) dispatch({ type: 'found', found: { ...state.found, project: { ...project, ...stated } } })
    setOpen(false)
  }
  return (
    <form
      className={styles.form}
      onSubmit={use}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        setOpen(false)
      }}
    >
      <Field label={start.name[language]}>
        <Input name="name" defaultValue={project.name} autoFocus required />
      </Field>
      <Field label={start.currency[language]} hint={start.currencyHint[language]}>
        <Input name="currency" defaultValue={project.currency} pattern="[A-Za-z]{3}" maxLength={3} required />
      </Field>
      <Field label={start.statusDate[language]}>
        <Input name="statusDate" type="date" defaultValue={project.statusDate} required />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit">{start.use[language]}</Button>
        <Button appearance="subtle" onClick={() => setOpen(false)}>
          {running.cancel[language]}
        </Button>
      </div>
    </form>
  )
}

/** Only what differs is stated: the rest stays as it is found. */
function statedIn(data: FormData, project: Project): Stated {
  const text = (name: keyof Project) => String(data.get(name) ?? '').trim()
  const entered = { name: text('name'), currency: text('currency').toUpperCase(), statusDate: text('statusDate') }
  return {
    ...(entered.name !== project.name && { name: entered.name }),
    ...(entered.currency !== project.currency && { currency: entered.currency }),
    ...(entered.statusDate !== project.statusDate && { statusDate: entered.statusDate }),
  }
}
