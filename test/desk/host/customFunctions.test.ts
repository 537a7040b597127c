import { beforeAll, expect, it } from 'vitest'
import { type Booted, boot, delivered, valuesOf } from './booted.ts'

let host: Booted
let cancelled = 0
const received: unknown[][] = []

const METADATA = {
  functions: [
    { id: 'CPI', name: 'CPI', parameters: [{ name: 'ev' }, { name: 'ac' }] },
    { id: 'LATER', name: 'LATER', parameters: [{ name: 'value' }] },
    {
      id: 'MATRIX',
      name: 'MATRIX',
      parameters: [
        { name: 'values', dimensionality: 'matrix' },
        { name: 'rate', optional: true },
      ],
    },
    { id: 'TICK', name: 'TICK', parameters: [], options: { stream: true, cancelable: true } },
  ],
}

const cell = (row: number, column: number): unknown => valuesOf(host.app, 'Sheet1', row + 1, column + 1)[row]?.[column]

beforeAll(async () => {
  host = await boot()
  const { CustomFunctions, app } = host
  app.edit('Sheet1', 0, 0, '=KEDU.CPI(10,4)')
  app.registerFunctions(METADATA)
  CustomFunctions.associate('CPI', (ev: number, ac: number) => {
    if (ac === 0) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero)
    return ev / ac
  })
  CustomFunctions.associate('LATER', async (value: number) => value * 2)
  CustomFunctions.associate('MATRIX', (...values: unknown[]) => {
    received.push(values.slice(0, 2))
    return 1
  })
  CustomFunctions.associate('TICK', (invocation: CustomFunctions.StreamingInvocation<number>) => {
    invocation.setResult(1)
    invocation.onCanceled = () => {
      cancelled++
    }
  })
  app.edit('Sheet1', 1, 1, '3')
  app.edit('Sheet1', 1, 0, '=KEDU.CPI(B2,2)*10')
  app.edit('Sheet1', 1, 2, '=A2+1')
  app.edit('Sheet1', 2, 0, '=KEDU.LATER(KEDU.CPI(8,2))+kedu.later(1)')
  app.edit('Sheet1', 3, 0, '=KEDU.CPI(1,0)')
  app.edit('Sheet1', 3, 1, '=IFERROR(KEDU.CPI(1,0),"none")')
  app.edit('Sheet1', 4, 0, '=KEDU.CPI(1/0,1)')
  app.edit('Sheet1', 5, 0, '=KEDU.NOPE(1)')
  app.edit('Sheet1', 6, 0, '=KEDU.MATRIX(B1:B2)')
  app.edit('Sheet1', 7, 0, '=KEDU.TICK()')
  expect([cell(1, 0), cell(1, 2)]).toEqual(['#BUSY!', '#BUSY!'])
  await app.settled()
})

it('a formula typed before the functions were known gets its result', () => {
  expect(cell(0, 0)).toBe(2.5)
})

it('a custom function is called again when what it reads changes, and its dependants follow', async () => {
  expect([cell(1, 0), cell(1, 2)]).toEqual([15, 16])
  host.app.edit('Sheet1', 1, 1, '5')
  await host.app.settled()
  expect([cell(1, 0), cell(1, 2)]).toEqual([25, 26])
})

it('several calls in one formula, also inside each other, all arrive', () => {
  expect(cell(2, 0)).toBe(10)
})

it('an error thrown by the function becomes the cell’s error, which IFERROR catches', () => {
  expect([cell(3, 0), cell(3, 1)]).toEqual(['#DIV/0!', 'none'])
})

it('an error in an argument goes no further', () => {
  expect(cell(4, 0)).toBe('#DIV/0!')
})

it('a function of the namespace that does not exist is #NAME?', () => {
  expect(cell(5, 0)).toBe('#NAME?')
})

it('ranges reach matrix parameters as rows, and a missing optional argument as null', () => {
  expect(received[0]).toEqual([[[''], [3]], null])
})

it('a streaming function goes on until its formula is replaced', async () => {
  await delivered(() => cell(7, 0) === 1)
  expect(cell(7, 0)).toBe(1)
  host.app.edit('Sheet1', 7, 0, '5')
  await delivered(() => cancelled === 1)
  expect([cancelled, cell(7, 0)]).toEqual([1, 5])
})
