/** Files beside the first workbook, and the buttons that add one or insert a template. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import { project as text } from '../../core/messages/paneMapping.ts'
import { usePane } from './paneContext.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  file: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { overflowWrap: 'anywhere', flexGrow: 1 },
})

/** What files/ opens. */
const ACCEPTED = '.xlsx,.xlsm,.csv'

export function ProjectFiles({ files }: { files: string[] }) {
  const styles = useStyles()
  const { language, controller, dispatch } = usePane()
  const chooser = useRef<HTMLInputElement>(null)
  const add = (list: FileList | null) => {
    if (list && list.length > 0) void controller.addFiles([...list])
    // The same file may be chosen again after it was mended.
    if (chooser.current) chooser.current.value = ''
  }
  return (
    <div>
      {files.map(file => (
        <div key={file} className={styles.file}>
          <Text size={200} className={styles.name}>
            {file}
          </Text>
          <Button size="small" appearance="subtle" onClick={() => void controller.removeFile(file)}>
            {text.removeFile[language](file)}
          </Button>
        </div>
      ))}
      <div className={styles.buttons}>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept={ACCEPTED}
          aria-label={text.addFile[language]}
          onChange={event => add(event.currentTarget.files)}
        />
        <Button size="small" appearance="subtle" onClick={() => chooser.current?.click()}>
          {text.addFile[language]}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => dispatch({ type: 'templatesOpened' })}>
          {text.insert[language]}
        </Button>
      </div>
    </div>
  )
}
