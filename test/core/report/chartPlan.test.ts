import { expect, it } from 'vitest'
import type { SheetModel } from '../../../core/contract/sheetModel.ts'
import type { ExistingTable } from '../../../core/contract/workbook.ts'
import { planWrites } from '../../../core/report/writePlan.ts'
import { CASH_CHART, MONTHS, monthsSheet, STACKED_CHART } from '../../chartModel.ts'

/** Two tables side by side, each with a chart. */
function twoTables(): SheetModel {
  const model = monthsSheet(MONTHS, [CASH_CHART, { ...STACKED_CHART, table: 'KeduOther' }])
  const [table] = model.tables
  if (table) model.tables.push({ ...structuredClone(table), name: 'KeduOther', firstColumn: 12 })
  return model
}

/** The tables as a run over the model left them. */
function standing(model: SheetModel): ExistingTable[] {
  const charts = (model.charts ?? []).map(({ name, title }) => ({ name, title }))
  return model.tables.map(table => ({
    name: table.name,
    sheet: model.name,
    range: {
      firstRow: table.firstRow,
      firstColumn: table.firstColumn,
      lastRow: table.firstRow + table.rows.length,
      lastColumn: table.firstColumn + table.columns.length - 1,
    },
    headers: table.columns.map(({ header }) => header),
    values: table.rows.map(row => row.map(({ value }) => value)),
    formulas: table.rows.map(row => row.map(() => null)),
    lines: model.lines,
    charts,
  }))
}

const planOf = (model: SheetModel, existing: ExistingTable[]) => planWrites([model], existing, [model.name])

it('only the chart whose table changed its rows is pointed at them again', () => {
  const model = twoTables()
  const existing = standing(model)
  const [table] = model.tables
  table?.rows.push(['2026-04', 1, 2, 0.1].map(value => ({ value })))
  expect(planOf(model, existing)).toMatchObject([
    { kind: 'update-table', table: 'KeduTest' },
    { kind: 'update-chart', chart: 'KeduTestChart', title: null, table: 'KeduTest', category: 0 },
  ])
})

it('columns are known wherever the user moved them', () => {
  const model = twoTables()
  const [first, ...others] = standing(model)
  if (!first) throw new Error('No table')
  const turned = <T>(cells: T[]) => cells.toReversed()
  const moved = {
    ...first,
    headers: turned(first.headers),
    values: first.values.map(turned),
    formulas: first.formulas.map(turned),
  }
  model.tables[0]?.rows.push(['2026-04', 1, 2, 0.1].map(value => ({ value })))
  const update = planOf(model, [moved, ...others]).find(step => step.kind === 'update-chart')
  expect([update?.category, update?.series.map(({ name, column }) => [name, column])]).toEqual([
    3,
    [
      ['Planned', 2],
      ['Actual', 1],
      ['Share', 0],
    ],
  ])
})

it('figures alone need no change of a chart', () => {
  const model = twoTables()
  const existing = standing(model)
  const cell = model.tables[0]?.rows[0]?.[1]
  if (cell) cell.value = 12
  expect(planOf(model, existing).map(({ kind }) => kind)).toEqual(['update-table'])
})
