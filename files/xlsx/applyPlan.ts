/** Applies a plan to a workbook: all of it, or nothing. */
import type { WritePlan } from '../../core/contract/workbook.ts'
import { addSheet } from './addSheet.ts'
import { createCharts, refreshCharts, updateChart } from './charts.ts'
import { applyTableUpdate } from './updateTable.ts'
import { copyState, dropCalculationChain, type WorkbookState, withStyles } from './workbookState.ts'
import { writeLines, writeTable } from './writeTable.ts'

/** The workbook after the plan; the one before stays as it is, also when a step throws. */
export function applyPlan(before: WorkbookState, plan: WritePlan): WorkbookState {
  if (plan.length === 0) return before
  const state = copyState(before)
  withStyles(state, styles => {
    for (const step of plan) {
      switch (step.kind) {
        case 'create-sheet':
          addSheet(state, step.model)
          writeLines(state, step.model.name, step.model.lines, styles)
          for (const table of step.model.tables) writeTable(state, step.model.name, table, styles)
          createCharts(state, step.model.name, step.model, step.model.tables)
          break
        case 'create-table': {
          const table = step.model.tables.find(({ name }) => name === step.table)
          if (!table) break
          writeTable(state, step.sheet, table, styles)
          createCharts(state, step.sheet, step.model, [table])
          break
        }
        case 'update-table':
          applyTableUpdate(state, step, styles)
          break
        case 'update-chart':
          updateChart(state, step)
          break
        case 'update-lines':
          writeLines(state, step.sheet, step.lines, styles)
          break
      }
    }
  })
  refreshCharts(state)
  dropCalculationChain(state)
  return state
}
