import { beforeAll, describe, expect, it } from 'vitest'
import { functionsMetadata } from '../../../addin/functions/metadata.ts'
import { registerFunctions } from '../../../addin/functions/register.ts'
import { type Booted, boot } from '../../desk/host/booted.ts'

let excel: Booted

beforeAll(async () => {
  excel = await boot()
  registerFunctions(excel.CustomFunctions, () => 'en')
  excel.app.registerFunctions(functionsMetadata('en'))
})

/** What a cell shows after a person typed a formula into it. */
async function typed(formula: string): Promise<unknown> {
  excel.app.edit('Sheet1', 9, 0, formula)
  await excel.app.settled()
  return excel.Excel.run(async context => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A10').load('values')
    await context.sync()
    return cell.values[0]?.[0]
  })
}

describe('a function typed into a cell, through genuine office.js', () => {
  it('calculates from numbers and from cells', async () => {
    excel.app.edit('Sheet1', 0, 0, '40000')
    excel.app.edit('Sheet1', 0, 1, '50000')
    expect(await typed('=KEDU.SPI(A1,B1)')).toBe(0.8)
    expect(await typed('=KEDU.EAC(100000,40000,45000)')).toBe(112500)
    expect(await typed('=KEDU.EAC(100000,40000,45000,"BUDGET")')).toBe(105000)
    expect(await typed('=KEDU.TCPI(100000,40000,45000,112500)')).toBeCloseTo(0.888889, 6)
    expect(await typed('=KEDU.RISKSCORE("很高",4)')).toBe(20)
  })

  it('shows the error that fits', async () => {
    expect(await typed('=KEDU.CPI(40000,0)')).toBe('#DIV/0!')
    expect(await typed('=KEDU.CPI("forty",1)')).toBe('#VALUE!')
    expect(await typed('=KEDU.EAC(100000,0,0)')).toBe('#N/A')
  })

  it('follows its cells', async () => {
    excel.app.edit('Sheet1', 0, 0, '40000')
    excel.app.edit('Sheet1', 0, 1, '50000')
    await typed('=KEDU.CPI(A1,B1)')
    excel.app.edit('Sheet1', 0, 1, '20000')
    await excel.app.settled()
    expect(excel.app.workbook.sheetNamed('Sheet1').cellAt(9, 0)?.value).toBe(2)
  })
})
