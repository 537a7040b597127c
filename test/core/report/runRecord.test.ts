import { expect, test } from 'vitest'
import { localTime } from '../../../core/report/runRecord.ts'

test('a moment is written by the local clock, to the millisecond', () => {
  expect(localTime(new Date(2026, 0, 5, 7, 8, 9, 3))).toBe('2026-01-05 07:08:09.003')
})

test('two moments within one second are two keys', () => {
  expect(localTime(new Date(2026, 0, 5, 7, 8, 9, 3))).not.toBe(localTime(new Date(2026, 0, 5, 7, 8, 9, 4)))
})
