import { describe, expect, test } from 'vitest'
import { lookOf } from '../../../../desk/page/grid/cellStyle.ts'
import { cssColor, tinted } from '../../../../desk/page/grid/color.ts'

describe('the look of a cell', () => {
  test('a style without wishes leaves the look of the table', () => {
    const table = { bl: 1 }
    expect(lookOf(null, table)).toBe(table)
  })

  test('the cell wins over its table', () => {
    const look = lookOf(
      { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFFF00' } } },
      { bg: { rgb: '#4472C4' }, bl: 1 },
    )
    expect(look).toEqual({ bg: { rgb: '#FFFF00' }, bl: 1 })
  })

  test('automatic black text does not hide the white header text of a table', () => {
    expect(lookOf({ font: { color: { theme: 1 } } }, { cl: { rgb: '#ffffff' } })).toEqual({ cl: { rgb: '#ffffff' } })
  })

  test('equal looks are the same object, so that they can be compared by identity', () => {
    const first = lookOf({ font: { bold: true } }, null)
    expect(lookOf({ font: { bold: true } }, null)).toBe(first)
  })

  test('borders, alignment, wrapping and number format come over', () => {
    expect(
      lookOf(
        {
          border: { bottom: { style: 'thin', color: { rgb: 'FF999999' } } },
          alignment: { horizontal: 'right', wrapText: true },
          numFmt: '0.0%',
        },
        null,
      ),
    ).toEqual({ ht: 3, tb: 3, bd: { b: { s: 1, cl: { rgb: '#999999' } } }, n: { pattern: '0.0%' } })
  })
})

describe('colours', () => {
  test.each([
    ['plain with alpha', { rgb: 'FF1F4E78' }, '#1F4E78'],
    ['of the theme', { theme: 4 }, '#4472c4'],
    ['of the theme, lighter', { theme: 4, tint: 0.8 }, '#dae3f3'],
    ['none', {}, undefined],
  ])('a colour %s', (_, color, expected) => {
    expect(cssColor(color)).toBe(expected)
  })

  test('a negative tint darkens', () => {
    expect(tinted('#808080', -0.5)).toBe('#404040')
  })
})
