/** `kedu inspect`: the tables found in each file. */
import type { Problem } from '../../core/contract/problem.ts'
import { inspect } from '../../core/intake/inspect.ts'
import { type Result, success } from '../../core/result.ts'
import type { InspectCommand } from '../command.ts'
import { openFiles } from '../inputFile.ts'
import { print, printJson } from '../print.ts'
import { inspectionText } from '../text/inspectionText.ts'

/** One file gives an object, several an array of them. */
export async function runInspect(command: InspectCommand): Promise<Result<number, Problem>> {
  const opened = await openFiles(command.files, command.language)
  if (!opened.ok) return opened
  const inspections = opened.value.map(workbook => inspect(workbook.grids(), command.language))
  if (command.json) printJson(inspections.length === 1 ? inspections[0] : inspections)
  else print(inspections.flatMap(inspection => inspectionText(inspection, command.language)))
  return success(0)
}
