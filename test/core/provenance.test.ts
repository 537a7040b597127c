import { describe, expect, test } from 'vitest'
import { cellFinder, crossing } from '../../core/provenance.ts'

const row = { sheet: 'Plan', cell: 'B12', table: 'plan', key: 'T1' }
const tables = [{ id: 'plan', sheet: 'Plan', kind: 'plan', columns: { name: 'B', budget: 'AC' } }]

describe('the cell of a concept', () => {
  const cellOf = cellFinder(tables)

  test('is in the column of the first concept that the table has, in the row of the source', () => {
    expect(cellOf(row, 'budget')).toEqual({ ...row, cell: 'AC12' })
    expect(cellOf(row, 'actual', 'budget', 'name')).toEqual({ ...row, cell: 'AC12' })
  })

  test('is the row’s own cell where the table or the column is not known', () => {
    expect(cellOf(row, 'finish')).toEqual(row)
    expect(cellOf({ ...row, table: 'other' }, 'budget')?.cell).toBe('B12')
    expect(cellFinder(undefined)(row, 'budget')).toEqual(row)
    expect(cellOf({ ...row, cell: 'B3:D3' }, 'budget')).toEqual({ ...row, cell: 'B3:D3' })
    expect(cellOf(undefined, 'budget')).toBeUndefined()
  })
})

describe('the crossing of a row and a column', () => {
  test('is a cell of their sheet', () => {
    expect(crossing(row, { sheet: 'Plan', cell: 'F3' })).toEqual({ ...row, cell: 'F12' })
  })

  test('is nowhere on two sheets, or without one of them', () => {
    expect(crossing(row, { sheet: 'RACI', cell: 'F3' })).toBeUndefined()
    expect(crossing(row, undefined)).toBeUndefined()
    expect(crossing(undefined, { sheet: 'Plan', cell: 'F3' })).toBeUndefined()
  })
})
