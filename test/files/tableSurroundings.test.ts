import { type Cell, openXlsx, type Sheet, saveXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import type { TableUpdate } from '../../core/contract/workbook.ts'
import type { FileWorkbook } from '../../files/openWorkbook.ts'
import { measures, sampleReport, totalled } from '../core/report/sampleReport.ts'
import { opened, planBytes, planOf, reopened, runOver, tableOf, textOf } from './fixtures.ts'

const withTask = (id: string) => {
  const report = sampleReport()
  report.cost?.tasks.push({ id, ...measures([10, 5, 5, 4]) })
  return totalled(report)
}
const withoutTask = (id: string) => {
  const report = sampleReport()
  if (report.cost) report.cost.tasks = report.cost.tasks.filter(task => task.id !== id)
  return totalled(report)
}

/** A workbook after a run in which somebody edited the cost sheet with another program. */
async function editedByUser(edit: (cost: Sheet, put: (address: string, cell: Partial<Cell>) => void) => void) {
  const open = await openXlsx(await runOver(await opened(await planBytes())).save(), { readStyles: true })
  const cost = open.sheets.find(({ name }) => name === 'Kedu Cost')
  if (!cost) throw new Error('No costs')
  edit(cost, (address, cell) => {
    cost.cells?.set(address, { value: null, type: 'string', ...cell })
  })
  return opened(await saveXlsx(open))
}

const cellsOf = (workbook: FileWorkbook, row: number) => {
  const grid = workbook.grids().sheets.find(({ name }) => name === 'Kedu Cost')
  return { values: grid?.values[row] ?? [], formulas: grid?.formulas[row] ?? [] }
}

describe('a table that grows', () => {
  it('takes what the user wrote below along, formulas and references from other sheets included', async () => {
    const edited = await editedByUser((_cost, put) => {
      put('9,0', { value: 'Checked by Li' })
      put('10,2', { formula: 'SUM(C6:C8)+C10', formulaResult: 300 })
    })
    const workbook = await reopened(runOver(edited, { report: withTask('1.4') }))
    expect(tableOf(workbook, 'KeduCost').values.map(row => row[0])).toEqual(['1.1', '1.2', '1.3', 'Σ', '1.4'])
    expect(cellsOf(workbook, 10).values[0]).toBe('Checked by Li')
    expect(cellsOf(workbook, 11).formulas[2]).toBe('=SUM(C6:C8)+C11')
    expect(planOf(workbook, { report: withTask('1.4') })).toEqual([])
  })

  it('does not touch what stands below while there is room', async () => {
    const edited = await editedByUser((_cost, put) => put('12,0', { value: 'Checked by Li' }))
    const workbook = await reopened(runOver(edited, { report: withTask('1.4') }))
    expect(cellsOf(workbook, 12).values[0]).toBe('Checked by Li')
  })

  it('pushes a table of the user below it down, with the formulas that look at it', async () => {
    const edited = await editedByUser((cost, put) => {
      cost.tables?.push({ name: 'Notes', range: 'A11:B12', columns: [{ name: 'Note' }, { name: 'By' }] })
      put('10,0', { value: 'Note' })
      put('10,1', { value: 'By' })
      put('11,0', { value: 'checked' })
      put('11,1', { formula: 'A12&"!"', formulaResult: 'checked!' })
    })
    const report = withTask('1.4')
    for (const id of ['1.5', '1.6']) report.cost?.tasks.push({ id, ...measures([10, 5, 5, 4]) })
    const workbook = await reopened(runOver(edited, { report: totalled(report) }))
    const notes = workbook.grids().tables.find(({ name }) => name === 'Notes')
    expect(notes?.range).toEqual({ firstRow: 13, firstColumn: 0, lastRow: 14, lastColumn: 1 })
    expect(cellsOf(workbook, 14).values.slice(0, 1)).toEqual(['checked'])
    expect(cellsOf(workbook, 14).formulas[1]).toBe('=A15&"!"')
  })

  it('keeps a totals row that the user switched on at its end', async () => {
    const edited = await editedByUser((cost, put) => {
      const [table] = cost.tables ?? []
      if (!table) throw new Error('No table')
      table.range = 'A5:O10'
      table.showTotalRow = true
      table.columns = table.columns.map((column, index) => (index === 2 ? { ...column, totalFunction: 'max' } : column))
      put('9,2', { formula: 'SUBTOTAL(104,KeduCost[BAC])', formulaResult: 300 })
    })
    const grown = await reopened(runOver(edited, { report: withTask('1.4') }))
    expect(grown.grids().tables.find(({ name }) => name === 'KeduCost')?.hasTotalsRow).toBe(true)
    expect(tableOf(grown, 'KeduCost').values).toHaveLength(5)
    expect(cellsOf(grown, 10).formulas[2]).toBe('=SUBTOTAL(104,KeduCost[BAC])')
    const shrunk = await reopened(runOver(grown))
    expect(cellsOf(shrunk, 9).formulas[2]).toBe('=SUBTOTAL(104,KeduCost[BAC])')
    expect(tableOf(shrunk, 'KeduCost').range.lastRow).toBe(9)
  })
})

describe('a table that shrinks', () => {
  it('moves the rows below up with the user’s own column and its formulas', async () => {
    const edited = await editedByUser((cost, put) => {
      const [table] = cost.tables ?? []
      if (!table) throw new Error('No table')
      table.range = 'A5:P9'
      table.columns = [...table.columns, { name: 'My view' }]
      put('4,15', { value: 'My view' })
      put('8,15', { formula: 'C9*2', formulaResult: 600 })
    })
    const workbook = await reopened(runOver(edited, { report: withoutTask('1.2') }))
    const table = tableOf(workbook, 'KeduCost')
    expect(table.values.map(row => row[0])).toEqual(['1.1', '1.3', 'Σ'])
    expect([table.headers[15], table.formulas[2]?.[15], table.values[2]?.[15]]).toEqual(['My view', '=C8*2', 600])
    expect(cellsOf(workbook, 8).values.every(value => value === null)).toBe(true)
  })

  it('keeps a row that has something in the user’s own column, without figures that are no longer true', async () => {
    const edited = await editedByUser((cost, put) => {
      const [table] = cost.tables ?? []
      if (!table) throw new Error('No table')
      table.range = 'A5:P9'
      table.columns = [...table.columns, { name: 'My view' }]
      put('4,15', { value: 'My view' })
      put('6,15', { value: 'ask again' })
    })
    const workbook = await reopened(runOver(edited, { report: withoutTask('1.2') }))
    const row = tableOf(workbook, 'KeduCost').values[1]
    expect([row?.[0], row?.[2], row?.[6], row?.[14], row?.[15]]).toEqual([
      '1.2',
      null,
      null,
      'no longer in the project',
      'ask again',
    ])
    expect(planOf(workbook, { report: withoutTask('1.2') })).toEqual([])
  })

  it('turns a filter off that would hide the wrong rows', async () => {
    const workbook = runOver(await opened(await planBytes()))
    const bytes = await workbook.save()
    const { unzipSync, zipSync, strToU8 } = await import('fflate')
    const parts = unzipSync(bytes)
    const path = Object.keys(parts).find(name => textOf(bytes, name).includes('displayName="KeduCost"')) ?? ''
    const filter = '<filterColumn colId="0"><filters><filter val="1.1"/></filters></filterColumn></autoFilter>'
    parts[path] = strToU8(textOf(bytes, path).replace(/<autoFilter ([^>]*)\/>/, `<autoFilter $1>${filter}`))
    const hidden = textOf(bytes, 'xl/worksheets/sheet6.xml').replace('<row r="7"', '<row r="7" hidden="1"')
    parts['xl/worksheets/sheet6.xml'] = strToU8(hidden)
    const filtered = await opened(zipSync(parts))
    expect(filtered.grids().sheets.find(({ name }) => name === 'Kedu Cost')?.hiddenRows).toEqual([6])
    const saved = await runOver(filtered, { report: withoutTask('1.1') }).save()
    expect(textOf(saved, path)).not.toContain('filterColumn')
    expect((await opened(saved)).grids().sheets.find(({ name }) => name === 'Kedu Cost')?.hiddenRows).toEqual([])
  })
})

describe('a table that is new on a sheet of ours', () => {
  it('goes below everything where the user has something in its place', async () => {
    const none = { ...sampleReport(), findings: [] }
    const open = await openXlsx(await runOver(await opened(await planBytes()), { report: none }).save(), {
      readStyles: true,
    })
    const overview = open.sheets.find(({ name }) => name === 'Kedu Overview')
    overview?.cells?.set('5,8', { value: 'mine', type: 'string' })
    const workbook = await reopened(runOver(await opened(await saveXlsx(open))))
    const figures = tableOf(workbook, 'KeduOverview')
    const top = tableOf(workbook, 'KeduTopFindings')
    expect(top.range.firstRow).toBe(figures.range.lastRow + 3)
    const grid = workbook.grids().sheets.find(({ name }) => name === 'Kedu Overview')
    expect(grid?.values[5]?.[8]).toBe('mine')
    expect(planOf(workbook)).toEqual([])
  })
})

describe('a column that is missing', () => {
  const update = (workbook: FileWorkbook): TableUpdate | undefined =>
    planOf(workbook).find((step): step is TableUpdate => step.kind === 'update-table' && step.table === 'KeduRisk')

  it('is added at the right end', async () => {
    const workbook = runOver(await opened(await planBytes()))
    const table = tableOf(workbook, 'KeduRisk')
    workbook.apply([
      {
        kind: 'update-table',
        table: 'KeduRisk',
        sheet: table.sheet,
        before: { headers: [], keyColumn: 0, keys: [], deleted: [] },
        headers: [{ column: 2, text: 'Mine' }],
        newColumns: [],
        cells: [],
        deletedRows: [],
        appendedRows: [],
        numberFormats: [],
      },
    ])
    expect(update(workbook)?.newColumns.map(column => column.header)).toEqual(['Owner'])
    const again = await reopened(runOver(workbook))
    expect(tableOf(again, 'KeduRisk').headers.slice(-2)).toEqual(['Missing because', 'Owner'])
    expect(planOf(again)).toEqual([])
  })

  it('is left out while the user has something beside the table, and no formula looks for it', async () => {
    const edited = await editedByUser((cost, put) => {
      const [table] = cost.tables ?? []
      if (!table) throw new Error('No table')
      table.columns = table.columns.map(column => (column.name === 'EV' ? { name: 'My EV' } : column))
      put('4,4', { value: 'My EV' })
      for (const cell of cost.cells?.values() ?? [])
        if (cell.formula) cell.formula = cell.formula.replaceAll('[EV]', '[My EV]')
      put('6,15', { value: 'my note' })
    })
    const workbook = await reopened(runOver(edited))
    const table = tableOf(workbook, 'KeduCost')
    expect(table.headers).toHaveLength(15)
    expect(cellsOf(workbook, 6).values[15]).toBe('my note')
    expect(table.formulas.flat().filter(formula => formula?.includes('EV]'))).toEqual([])
    expect(table.values[0]?.[6]).toBe(-10.55)
  })
})
