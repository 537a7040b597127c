import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../../desk/host/cell.ts'
import { editText } from '../../../../desk/page/grid/editText.ts'
import { personsEdits, typedText } from '../../../../desk/page/grid/personsEdits.ts'

const cell = (value: Cell['value'], numFmt?: string, rest: Partial<Cell> = {}): Cell => ({
  value,
  formula: null,
  style: numFmt ? { numFmt } : null,
  ...rest,
})

describe('the text of a cell that is opened for editing', () => {
  test.each([
    ['a formula', cell(3, undefined, { formula: '=1+2' }), '=1+2'],
    ['a number', cell(1234.5, '#,##0.00'), '1234.5'],
    ['a date, as ISO', cell(46_000, 'yyyy/m/d'), '2025-12-09'],
    ['a date in a Chinese format', cell(46_000, 'yyyy"年"m"月"d"日"'), '2025-12-09'],
    ['a moment, unrounded', cell(46_000.25, 'yyyy-mm-dd hh:mm'), '46000.25'],
    ['a percentage', cell(0.07, '0%'), '7%'],
    ['a number whose format quotes letters', cell(5, '0" days"'), '5'],
    ['text that looks like a number', cell('007', undefined, { isText: true }), "'007"],
    ['text in a cell for text', cell('007', '@', { isText: true }), '007'],
    ['a boolean', cell(false), 'FALSE'],
    ['an empty cell', cell(null), ''],
  ])('%s', (_, opened, expected) => {
    expect(editText(opened)).toBe(expected)
  })
})

describe('what a person did in the view', () => {
  test('a pasted block is one edit a cell, an emptied cell an empty text', () => {
    const edits = personsEdits({ cellValue: { 2: { 0: { v: 'a' }, 1: null }, 3: { 0: { v: 5 } } } })
    expect(edits).toEqual([
      { row: 2, column: 0, text: 'a' },
      { row: 2, column: 1, text: '' },
      { row: 3, column: 0, text: '5' },
    ])
  })

  test('a change of looks alone is no edit', () => {
    expect(personsEdits({ cellValue: { 0: { 0: { s: { bl: 1 } } } } })).toEqual([])
  })

  test('the apostrophe that the grid takes away is put back', () => {
    expect(typedText({ v: '=1+1', t: 4 })).toBe("'=1+1")
  })
})
