import { describe, expect, test } from 'vitest'
import { box } from '../../../../desk/host/address.ts'
import { Sheet } from '../../../../desk/host/sheet.ts'
import { TableModel } from '../../../../desk/host/tableModel.ts'
import { MUTATION } from '../../../../desk/page/grid/mutations.ts'
import { pictureChanges } from '../../../../desk/page/grid/pictureChanges.ts'
import { sheetPicture } from '../../../../desk/page/grid/sheetPicture.ts'

function plan(): Sheet {
  const sheet = new Sheet('s1', 'Plan')
  sheet.ensureCell(0, 0).value = 'Task'
  sheet.ensureCell(1, 0).value = 'Foundations'
  sheet.ensureCell(1, 1).value = 1250.5
  return sheet
}

function changesOf(act: (sheet: Sheet) => void, tables: (sheet: Sheet) => TableModel[] = () => []) {
  const sheet = plan()
  const before = sheetPicture(sheet, [])
  act(sheet)
  return pictureChanges(before, sheetPicture(sheet, tables(sheet)))
}

describe('what changes in the view', () => {
  test('nothing changes where the model did not', () => {
    expect(changesOf(() => {})).toEqual([])
  })

  test('a new value is one cell, told with its type', () => {
    const changes = changesOf(sheet => {
      sheet.ensureCell(1, 1).value = 99
    })
    expect(changes).toEqual([
      { mutation: MUTATION.setRangeValues, params: { cellValue: { 1: { 1: { v: 99, t: 2, s: null } } } } },
    ])
  })

  test('a cell whose look changes is emptied first, so that nothing of the old look stays', () => {
    const changes = changesOf(sheet => sheet.setStyle(1, 1, { numFmt: '#,##0.00' }))
    expect(changes.map(change => change.params)).toEqual([
      { cellValue: { 1: { 1: null } } },
      { cellValue: { 1: { 1: { v: 1250.5, t: 2, s: { n: { pattern: '#,##0.00' } } } } } },
    ])
  })

  test('a cell that is gone from the model is emptied', () => {
    const changes = changesOf(sheet => {
      sheet.rows.delete(0)
    })
    expect(changes).toEqual([{ mutation: MUTATION.setRangeValues, params: { cellValue: { 0: { 0: null } } } }])
  })

  test('a renamed sheet, a freeze, a merge and a width are one change each', () => {
    const changes = changesOf(sheet => {
      sheet.name = '计划'
      sheet.frozen = { rows: 1, columns: 0 }
      sheet.merges.push(box(0, 0, 0, 3))
      sheet.columnWidths.set(0, 20)
    })
    expect(changes.map(change => change.mutation)).toEqual([
      MUTATION.setSheetName,
      MUTATION.setFrozen,
      MUTATION.setColumnWidth,
      MUTATION.addMerges,
    ])
    expect(changes[2]?.params).toMatchObject({ colWidth: 145 })
  })

  test('a removed merge is taken out of the view', () => {
    const sheet = plan()
    sheet.merges.push(box(0, 0, 0, 3))
    const before = sheetPicture(sheet, [])
    sheet.merges = []
    expect(pictureChanges(before, sheetPicture(sheet, [])).map(change => change.mutation)).toEqual([
      MUTATION.removeMerges,
    ])
  })

  test('a table paints its header and its bands, over the cells that have no look of their own', () => {
    const changes = changesOf(
      () => {},
      sheet => [new TableModel(1, 'Plan', sheet, box(0, 0, 1, 1))],
    )
    const written = changes.at(-1)?.params.cellValue as Record<
      number,
      Record<number, { s: { bg?: object; bl?: number } }>
    >
    expect(written[0]?.[0]?.s).toMatchObject({ bl: 1, bg: { rgb: '#4472C4' } })
    expect(written[0]?.[1]?.s).toMatchObject({ bg: { rgb: '#4472C4' } })
    expect(written[1]?.[1]?.s).toHaveProperty('bg')
  })

  test('booleans and errors stand as words in the middle of their cells', () => {
    const sheet = plan()
    sheet.ensureCell(2, 0).value = true
    sheet.ensureCell(2, 1).value = '#DIV/0!'
    const row = sheetPicture(sheet, []).cells.get(2)
    expect(row?.get(0)).toMatchObject({ value: 'TRUE', look: { ht: 2 } })
    expect(row?.get(1)).toMatchObject({ value: '#DIV/0!', look: { ht: 2 } })
  })
})
