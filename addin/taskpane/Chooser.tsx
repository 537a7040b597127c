/** A labelled list to choose one value from; it fits a narrow pane and every keyboard. */
import { Field, Select } from '@fluentui/react-components'

export interface Choice {
  value: string
  text: string
}

interface ChooserProps {
  label: string
  value: string
  choices: Choice[]
  hint?: string | undefined
  disabled?: boolean
  onChoose(value: string): void
}

export function Chooser({ label, value, choices, hint, disabled, onChoose }: ChooserProps) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <Select value={value} disabled={disabled ?? false} onChange={(_, data) => onChoose(data.value)}>
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Select>
    </Field>
  )
}
