import { describe, expect, it } from 'vitest'
import { headerRenamer, moveReferences } from '../../files/xlsx/references.ts'

/** Row 7 of columns A to D is deleted, rows 8 to 9 move up; from 0. */
const move = {
  sheet: 'Kedu Cost',
  firstColumn: 0,
  lastColumn: 3,
  rowOf: (row: number) => (row === 6 ? null : row === 7 || row === 8 ? row - 1 : row),
}

describe('a formula after rows moved', () => {
  it.each([
    ['B8*2', 'B7*2'],
    ['$B$8+B$9', '$B$7+B$8'],
    ['B7', '#REF!'],
    ['SUM(B6:B9)', 'SUM(B6:B8)'],
    ['SUM(B7:B8)', 'SUM(B7:B7)'],
    ['B10&B5', 'B10&B5'],
    ['E8', 'E8'],
    ['"B8"&LOG10(8)', '"B8"&LOG10(8)'],
    ["Other!B8+'Kedu Cost'!B8", "Other!B8+'Kedu Cost'!B7"],
    ['KeduCost[[#This Row],[B8]]', 'KeduCost[[#This Row],[B8]]'],
    ['B8_rate+AB8C', 'B8_rate+AB8C'],
  ])('%s is %s', (before, after) => {
    expect(moveReferences(before, 'Kedu Cost', move)).toBe(after)
  })

  it('is the same on another sheet unless it names ours', () => {
    expect(moveReferences("B8+'Kedu Cost'!B8:C9", 'Plan', move)).toBe("B8+'Kedu Cost'!B7:C8")
  })
})

describe('a formula after headers were renamed', () => {
  const headers = new Map([
    ['EV', '挣值 EV'],
    ['AC', '实际成本 AC'],
  ])

  it.each([
    ['SUM(KeduCost[EV])', 'SUM(KeduCost[挣值 EV])'],
    [
      'KeduCost[[#This Row],[EV]]-keducost[[#This Row],[AC]]',
      'KeduCost[[#This Row],[挣值 EV]]-KeduCost[[#This Row],[实际成本 AC]]',
    ],
    ['SUM(KeduCost[[#Data],[EV]:[AC]])', 'SUM(KeduCost[[#Data],[挣值 EV]:[实际成本 AC]])'],
    ['SUM(MyKeduCost[EV])+Other[EV]+KeduCost[BAC]', 'SUM(MyKeduCost[EV])+Other[EV]+KeduCost[BAC]'],
  ])('%s is %s', (before, after) => {
    expect(headerRenamer({ table: 'KeduCost', headers })(before)).toBe(after)
  })
})
