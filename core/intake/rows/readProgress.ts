/** Rows of dated reports of progress. */
import type { Project } from '../../contract/project.ts'
import type { TableReader } from '../tableReader.ts'

type ProgressRow = NonNullable<Project['progress']>[number]

/** Reads reports; one without task, date or percentage says nothing and is left out. */
export function readProgress(reader: TableReader): ProgressRow[] {
  return reader.rows.flatMap((row): ProgressRow[] => {
    const task = reader.text(row, 'task')
    const date = reader.date(row, 'date')
    const percentComplete = reader.fraction(row, 'percentComplete')
    if (task === undefined || date === undefined || percentComplete === undefined) return []
    return [{ task, date, percentComplete, source: reader.source(row, 'percentComplete') }]
  })
}
