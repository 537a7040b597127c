/** The files that a browser tab without Office works on: opened once, held here, the first one carries the results. */
import type { WorkbookFailure, WorkbookGrids, WritePlan } from '../../core/contract/workbook.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { FileWorkbook } from '../../files/openWorkbook.ts'
import type { EngineResult, OpenFilesRequest } from './protocol.ts'

export interface HeldFiles {
  /** All of them or none: what was held before stays when one cannot be read. */
  open(files: OpenFilesRequest['files']): Promise<EngineResult<'open-files'>>
  grids(): WorkbookGrids[]
  apply(plan: WritePlan): void
  download(): Promise<{ name: string; bytes: Uint8Array }>
}

export function heldFiles(): HeldFiles {
  let held: { name: string; workbook: FileWorkbook }[] = []
  const first = () => {
    const file = held[0]
    if (!file) throw new Error('No file is open')
    return file
  }
  return {
    async open(files) {
      const opened: typeof held = []
      for (const { name, bytes } of files) {
        const result = await openFile(bytes, name)
        if (!result.ok) return failure({ from: 'workbook', failure: result.failure })
        opened.push({ name, workbook: result.value })
      }
      held = opened
      return success(null)
    },
    grids: () => held.map(file => file.workbook.grids()),
    apply: plan => first().workbook.apply(plan),
    async download() {
      const { name, workbook } = first()
      return { name: resultName(name), bytes: await workbook.save() }
    },
  }
}

/** The reader of .xlsx files is large, and inside Excel never needed: it is loaded with the first file. */
async function openFile(bytes: Uint8Array, name: string): Promise<Result<FileWorkbook, WorkbookFailure>> {
  const { openWorkbook } = await import('../../files/openWorkbook.ts')
  return openWorkbook(bytes, name)
}

/** As the command line names its copy: plan.xlsx becomes plan.kedu.xlsx. */
function resultName(name: string): string {
  return `${name.replace(/\.[^.]+$/, '')}.kedu.xlsx`
}
