/** `kedu inspect`: the tables found in each file. */
import type { Problem } from '../../core/contract/problem.ts'
import { conceptNames } from '../../core/intake/concepts.ts'
import { inspect } from '../../core/intake/inspect.ts'
import { correctionsByFile } from '../../core/intake/unusedChoices.ts'
import { readCorrections } from '../../core/report/readMappings.ts'
import { type Result, success } from '../../core/result.ts'
import type { InspectCommand } from '../command.ts'
import { openFiles } from '../inputFile.ts'
import { print, printJson } from '../print.ts'
import { inspectionText } from '../text/inspectionText.ts'

/** One file gives an object, several an array of them. */
export async function runInspect(command: InspectCommand): Promise<Result<number, Problem>> {
  const opened = await openFiles(command.files, command.language)
  if (!opened.ok) return opened
  const [first] = opened.value
  const { corrections, findings } = readCorrections(first?.existingTables() ?? [], conceptNames)
  const grids = opened.value.map(workbook => workbook.grids())
  const ofFile = correctionsByFile(grids, corrections)
  const inspections = grids.map((file, i) => {
    const own = ofFile[i]?.map(({ workbook: _, ...correction }) => correction)
    const inspection = inspect(file, command.language, own)
    return i === 0 ? { ...inspection, findings: [...inspection.findings, ...findings] } : inspection
  })
  if (command.json) printJson(inspections.length === 1 ? inspections[0] : inspections)
  else print(inspections.flatMap(inspection => inspectionText(inspection, command.language)))
  return success(0)
}
