/** Report → what the result sheets will hold, as data. */
import type { Report } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import { benefitSheet } from './benefitSheet.ts'
import { cashFlowSheet } from './cashFlowSheet.ts'
import type { Language } from './columns.ts'
import { contractsSheet } from './contractsSheet.ts'
import { controlBySheet, controlPeriodsSheet, controlSheet } from './controlSheet.ts'
import { costSheet } from './costSheet.ts'
import { coverageSheet } from './coverageSheet.ts'
import { dutyConflictsSheet } from './dutyConflictsSheet.ts'
import { findingsSheet } from './findingsSheet.ts'
import { matrixSheet } from './matrixSheet.ts'
import { overviewSheet } from './overviewSheet.ts'
import { partnersSheet } from './partnersSheet.ts'
import { registersSheet } from './registersSheet.ts'
import { responsibilitySheet } from './responsibilitySheet.ts'
import { riskSheet } from './riskSheet.ts'
import type { RunRecord } from './runRecord.ts'
import { scheduleSheet } from './scheduleSheet.ts'
import { settingsSheet } from './settingsSheet.ts'
import { stressSheet } from './stressSheet.ts'
import { unownedSheet } from './unownedSheet.ts'
import { warningsSheet } from './warningsSheet.ts'
import { workloadSheet } from './workloadSheet.ts'

/**
 * The sheets in the order of their tabs. A subject without anything to say comes with empty tables: `planWrites` makes no
 * sheet of it, but empties the one that an earlier run left.
 */
export function reportSheets(report: Report, options: { language: Language; run: RunRecord }): SheetModel[] {
  const { language, run } = options
  return [
    overviewSheet(report, language),
    findingsSheet(report, language),
    warningsSheet(report, language),
    responsibilitySheet(report, language),
    matrixSheet(report, language),
    coverageSheet(report, language),
    dutyConflictsSheet(report, language),
    unownedSheet(report, language),
    stressSheet(report, language),
    workloadSheet(report, language),
    registersSheet(report, language),
    scheduleSheet(report, language),
    costSheet(report, language),
    controlSheet(report, language),
    controlBySheet(report, language),
    controlPeriodsSheet(report, language),
    contractsSheet(report, language),
    cashFlowSheet(report, language),
    partnersSheet(report, language),
    benefitSheet(report, language),
    riskSheet(report, language),
    settingsSheet(report, language, run),
  ]
}
