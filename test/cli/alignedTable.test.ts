import { expect, test } from 'vitest'
import { alignedTable, displayWidth, printable } from '../../cli/text/alignedTable.ts'

test('Chinese characters and their punctuation are two columns wide, accents none', () => {
  expect(displayWidth('abc')).toBe(3)
  expect(displayWidth('责任矩阵')).toBe(8)
  expect(displayWidth('（A）')).toBe(5)
  expect(displayWidth('e\u0301')).toBe(1)
})

test('columns stand under each other; numbers stand right; no line ends with blanks', () => {
  expect(
    alignedTable([
      ['表格', 1, 'x'],
      ['Plan', 20, ''],
    ]),
  ).toEqual(['表格   1  x', 'Plan  20'])
})

test('control characters and line breaks become one blank', () => {
  expect(printable('a\u001b[0m\r\n\tb\u202ec')).toBe('a [0m b c')
})
