/** A severity by shape and word, never by colour alone. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { Severity } from '../../core/contract/finding.ts'
import { severityNames } from '../../core/messages/pane.ts'
import { usePane } from './paneContext.ts'

const useStyles = makeStyles({
  error: { color: tokens.colorPaletteRedForeground1, flexShrink: 0 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
  info: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
})

const ICONS = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular }

export function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useStyles()
  const { language } = usePane()
  const Icon = ICONS[severity]
  return <Icon className={styles[severity]} fontSize={20} aria-label={severityNames[severity][language]} />
}
