/** A browser tab without Office: files are dropped or chosen, and stay on this device until a check sends their project. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { type DragEvent, useRef, useState } from 'react'
import { files as text } from '../../core/messages/pane.ts'
import { ACCEPTED_FILES } from './acceptedFiles.ts'
import { usePane } from './paneContext.ts'
import { ScreenTitle } from './ScreenTitle.tsx'

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalXXXL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'center',
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

export function FilesScreen() {
  const styles = useStyles()
  const { language, controller } = usePane()
  const chooser = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const open = (list: FileList | null) => {
    if (list && list.length > 0) void controller.openFiles([...list])
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    open(event.dataTransfer.files)
  }
  return (
    <section
      aria-label={text.drop[language]}
      className={mergeClasses(styles.drop, over && styles.over)}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <ScreenTitle takesFocus={false}>{text.drop[language]}</ScreenTitle>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={ACCEPTED_FILES}
        onChange={event => open(event.currentTarget.files)}
      />
      <Button appearance="primary" onClick={() => chooser.current?.click()}>
        {text.choose[language]}
      </Button>
      <Text size={200} className={styles.quiet}>
        {text.several[language]} {text.stay[language]}
      </Text>
    </section>
  )
}
