/** `kedu inspect`: the tables found in each file. */
import type { TableCorrection } from '../../core/contract/intake.ts'
import type { Problem } from '../../core/contract/problem.ts'
import { conceptNames } from '../../core/intake/concepts.ts'
import { inspect } from '../../core/intake/inspect.ts'
import { readCorrections } from '../../core/report/readMappings.ts'
import { type Result, success } from '../../core/result.ts'
import type { InspectCommand } from '../command.ts'
import { openFiles } from '../inputFile.ts'
import { print, printJson } from '../print.ts'
import { inspectionText } from '../text/inspectionText.ts'

/** The corrections of one file as if it were the only one; they stand on the settings sheet of the first. */
const correctionsOf = (corrections: readonly TableCorrection[], file: string, isFirst: boolean): TableCorrection[] =>
  corrections.flatMap(({ workbook, ...correction }) =>
    (workbook === undefined ? isFirst : workbook === file) ? correction : [],
  )

/** One file gives an object, several an array of them. */
export async function runInspect(command: InspectCommand): Promise<Result<number, Problem>> {
  const opened = await openFiles(command.files, command.language)
  if (!opened.ok) return opened
  const [first] = opened.value
  const { corrections } = readCorrections(first?.existingTables() ?? [], conceptNames)
  const inspections = opened.value.map(workbook => {
    const grids = workbook.grids()
    return inspect(grids, command.language, correctionsOf(corrections, grids.workbook, workbook === first))
  })
  if (command.json) printJson(inspections.length === 1 ? inspections[0] : inspections)
  else print(inspections.flatMap(inspection => inspectionText(inspection, command.language)))
  return success(0)
}
