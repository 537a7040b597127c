/** The heading of a screen. It takes the focus when the screen appears, so that the keyboard and a screen reader follow. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
})

/**
 * Never takes the focus from the sheet, where the user may be typing. Within the pane it takes it when the button that had it is
 * gone; with `takesFocus` also from one that is still there.
 */
export function ScreenTitle({ children, takesFocus = true }: { children: ReactNode; takesFocus?: boolean }) {
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!document.hasFocus()) return
    if (takesFocus || document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h2>
  )
}
