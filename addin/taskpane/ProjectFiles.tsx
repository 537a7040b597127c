/** Files beside the first workbook, and the buttons that add one or insert a template. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add'
import { useRef } from 'react'
import { project as text } from '../../core/messages/paneMapping.ts'
import { ACCEPTED_FILES } from './acceptedFiles.ts'
import { usePane } from './paneContext.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  file: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { overflowWrap: 'anywhere', flexGrow: 1 },
})

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
      {files.length > 0 && (
        <ul className={styles.list} aria-label={text.files[language]}>
          {files.map(file => (
            <li key={file} className={styles.file}>
              <Text size={200} className={styles.name}>
                {file}
              </Text>
              <Button
                size="small"
                appearance="subtle"
                aria-label={text.removeFile[language](file)}
                onClick={() => void controller.removeFile(file)}
              >
                {text.remove[language]}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept={ACCEPTED_FILES}
          aria-label={text.addFile[language]}
          onChange={event => add(event.currentTarget.files)}
        />
        <Button
          size="small"
          icon={<AddRegular />}
          title={text.addHint[language]}
          onClick={() => chooser.current?.click()}
        >
          {text.addFile[language]}
        </Button>
        <Button size="small" icon={<TableAddRegular />} onClick={() => dispatch({ type: 'templatesOpened' })}>
          {text.insert[language]}
        </Button>
      </div>
    </div>
  )
}
