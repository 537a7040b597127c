/**
 * The files of the project: in a browser tab without Office all of them, the first of which carries the results; in Excel
 * those that were added to the workbook. Opened once and held here.
 */
import type { WorkbookFailure, WorkbookGrids, WritePlan } from '../../core/contract/workbook.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { FileWorkbook } from '../../files/openWorkbook.ts'
import type { EngineResult, OpenFilesRequest } from './protocol.ts'

export interface HeldFiles {
  /** All of them or none: what was held before stays when one cannot be read. Added files stand beside those held. */
  open(request: OpenFilesRequest): Promise<EngineResult<'open-files'>>
  close(name: string): void
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
    async open({ files, isAdded }) {
      const opened: typeof held = []
      for (const { name, bytes } of files) {
        const result = await openFile(bytes, name)
        if (!result.ok) return failure({ from: 'workbook', failure: result.failure })
        opened.push({ name, workbook: result.value })
      }
      const names = new Set(opened.map(({ name }) => name))
      held = isAdded ? [...held.filter(({ name }) => !names.has(name)), ...opened] : opened
      return success(null)
    },
    close(name) {
      held = held.filter(file => file.name !== name)
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
