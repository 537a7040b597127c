/** Tables that repeat what other tables say: pivots, and those of dashboards. Read as data they would double the money. */
import { moneyColumns } from './context.ts'
import type { DetectedTable } from './detectedTable.ts'
import type { WorkbookTables } from './findTables.ts'
import { fold, normalise } from './normalise.ts'

const SUMMARY_SHEET =
  /\b(dashboard|summary|overview|cockpit|pivot|report pack|scorecard)\b|看板|仪表|驾驶舱|概览|总览|汇总|透视/
/** What Excel and WPS write over and beside the labels of a pivot. */
const PIVOT_CORNER = /^(row labels|column labels|行标签|列标签)$/
const PIVOT_FIELD = /^((sum|count|average|max|min) of \S|(求和项|计数项|平均值项|最大值项|最小值项)\s*[:：])/

const isSummary = (table: DetectedTable) => SUMMARY_SHEET.test(fold(table.sheet.name).replace(/[_-]/g, ' '))

function isPivot(table: DetectedTable): boolean {
  const headings = [...table.notes, ...table.stack.texts.flat()]
  return (
    headings.some(text => PIVOT_CORNER.test(normalise(text))) || headings.some(text => PIVOT_FIELD.test(fold(text)))
  )
}

/** Whether a table of another kind of sheet says what this one sums up. */
function isSaidBy(other: DetectedTable, table: DetectedTable): boolean {
  if (other.rows.every(row => row.role !== 'data')) return false
  if (other.kind === table.kind) return true
  return (
    table.kind === 'budget' && other.kind === 'plan' && other.columns.has('budget') && moneyColumns(other).length > 0
  )
}

/** All files without the tables that only sum up others, but for those that a person wants; a sheet that lost its only tables is ignored, and says so. */
export function withoutSummaries(files: readonly WorkbookTables[]): WorkbookTables[] {
  const originals = files.flatMap(({ tables }) => tables.filter(table => !isSummary(table) && !isPivot(table)))
  const repeats = (table: DetectedTable) =>
    table.corrections?.table.kind === undefined &&
    (isPivot(table) || (isSummary(table) && originals.some(other => isSaidBy(other, table))))
  return files.map(file => {
    const dropped = file.tables.filter(repeats)
    if (dropped.length === 0) return file
    const tables = file.tables.filter(table => !dropped.includes(table))
    const sheets = new Set(dropped.map(table => table.sheet.name))
    return {
      ...file,
      tables,
      ignored: [...file.ignored, ...[...sheets].map(sheet => ({ sheet, why: 'summary' as const }))],
    }
  })
}
