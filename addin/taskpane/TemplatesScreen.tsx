/** Ready tables to insert into the workbook. */
import { Button, Checkbox, makeStyles, Switch, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { TableKind } from '../../core/contract/intake.ts'
import { TABLE_KIND_NAMES } from '../../core/messages/intake.ts'
import { mapping, templates } from '../../core/messages/paneMapping.ts'
import { usePane } from './paneContext.ts'
import { ScreenTitle } from './ScreenTitle.tsx'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
})

const KINDS = Object.keys(TABLE_KIND_NAMES) as TableKind[]

export function TemplatesScreen() {
  const styles = useStyles()
  const { language, controller, dispatch } = usePane()
  const [chosen, setChosen] = useState<ReadonlySet<TableKind>>(new Set())
  const [sample, setSample] = useState(false)
  const toggle = (kind: TableKind, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(kind)
    else next.delete(kind)
    setChosen(next)
  }
  return (
    <section className={styles.screen}>
      <ScreenTitle>{templates.title[language]}</ScreenTitle>
      <Text className={styles.quiet}>{templates.help[language]}</Text>
      <ul className={styles.list}>
        {KINDS.map(kind => (
          <li key={kind}>
            <Checkbox
              label={TABLE_KIND_NAMES[kind][language]}
              checked={chosen.has(kind)}
              onChange={(_, { checked }) => toggle(kind, checked === true)}
            />
          </li>
        ))}
      </ul>
      <Switch label={templates.sample[language]} checked={sample} onChange={(_, { checked }) => setSample(checked)} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={chosen.size === 0}
          onClick={() => void controller.insertTemplates({ kinds: [...chosen], sample })}
        >
          {templates.insert[language]}
        </Button>
        <Button onClick={() => dispatch({ type: 'wentBack' })}>{mapping.cancel[language]}</Button>
      </div>
    </section>
  )
}
