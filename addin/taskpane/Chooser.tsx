/** One labelled chooser: a native list, which every keyboard and screen reader knows. */
import { Field, makeStyles, Select } from '@fluentui/react-components'
import type { ReactElement } from 'react'

export interface Choice<V extends string> {
  value: V
  text: string
}

interface ChooserProps<V extends string> {
  label: string
  /** Read by a screen reader only, where the label stands beside the list already. */
  isLabelHidden?: boolean
  value: V
  choices: readonly Choice<V>[]
  onChoose(value: V): void
}

const useStyles = makeStyles({
  field: { minWidth: 0, flexGrow: 1, flexBasis: 0 },
  // A list is no wider than the pane, whatever its longest choice.
  list: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
})

export function Chooser<V extends string>(props: ChooserProps<V>): ReactElement {
  const styles = useStyles()
  const { label, isLabelHidden = false, value, choices, onChoose } = props
  const list = (
    <Select
      className={styles.list}
      size="small"
      value={value}
      {...(isLabelHidden && { 'aria-label': label })}
      onChange={(_, { value: chosen }) => {
        const choice = choices.find(other => other.value === chosen)
        if (choice) onChoose(choice.value)
      }}
    >
      {choices.map(choice => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </Select>
  )
  return isLabelHidden ? (
    <div className={styles.field}>{list}</div>
  ) : (
    <Field className={styles.field} label={label}>
      {list}
    </Field>
  )
}
