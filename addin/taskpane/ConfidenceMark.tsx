/** How sure Kedu is, in a word with its icon. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { PersonRegular } from '@fluentui/react-icons/svg/person'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { mapping } from '../../core/messages/paneMapping.ts'
import type { ConfidenceWord } from '../confidence.ts'
import { usePane } from './paneContext.ts'

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  look: { color: tokens.colorPaletteDarkOrangeForeground1 },
})

const ICONS = {
  sure: CheckmarkCircleRegular,
  likely: CheckmarkCircleRegular,
  look: WarningRegular,
  chosen: PersonRegular,
}

export function ConfidenceMark({ word }: { word: ConfidenceWord | 'chosen' }) {
  const styles = useStyles()
  const { language } = usePane()
  const Icon = ICONS[word]
  return (
    <span className={mergeClasses(styles.mark, word === 'look' && styles.look)}>
      <Icon fontSize={16} aria-hidden />
      {mapping.confidence[word][language]}
    </span>
  )
}
