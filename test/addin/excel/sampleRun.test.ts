/** The whole job on a sample workbook, on the genuine library: read, check on this device, write, go to the cells. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { engineHost } from '../../../addin/engine/engineHost.ts'
import { heldFiles } from '../../../addin/engine/heldFiles.ts'
import type { CheckAnswer, FromEngine, Language } from '../../../addin/engine/protocol.ts'
import { officeWorkbook } from '../../../addin/excel/officeWorkbook.ts'
import { cellTarget } from '../../../addin/taskpane/cellTarget.ts'
import { boot } from '../../desk/host/booted.ts'
import { apply, existingOf, type Fixture, readGrids } from './officeFixture.ts'

const sample = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../samples/riverside-plant.xlsx')))
const PATIENCE = { noticeMs: 5_000, giveUpMs: 20_000 }

async function opened(): Promise<Fixture> {
  const booted = await boot({ fileName: 'riverside-plant.xlsx' }, sample)
  return { ...booted, port: officeWorkbook(booted, PATIENCE) }
}

async function check(excel: Fixture, language: Language): Promise<CheckAnswer> {
  const heard: FromEngine[] = []
  const source = { kind: 'grids', grids: await readGrids(excel) } as const
  const request = { kind: 'check', source, language, today: '2026-11-20', stated: {}, service: null } as const
  await engineHost(heldFiles(), message => heard.push(message))({ id: 1, request })
  const last = heard.at(-1)
  if (!last || !('result' in last) || !last.result.ok) throw new Error('The check has a result')
  return last.result.value as CheckAnswer
}

async function checkAndWrite(excel: Fixture, language: Language): Promise<CheckAnswer> {
  const answer = await check(excel, language)
  expect((await apply(excel, answer.plan)).result).toEqual({ ok: true, value: null })
  return answer
}

const keysOf = async (excel: Fixture, name: string) =>
  (await existingOf(excel)).find(table => table.name === name)?.values.map(row => row.at(-1)) ?? []

describe('the English sample', () => {
  let excel: Fixture
  let answer: CheckAnswer
  beforeAll(async () => {
    excel = await opened()
    answer = await checkAndWrite(excel, 'en')
  })

  it('keeps every cell that was there, and finds its tables again in the other language', async () => {
    const before = (await readGrids(await opened())).sheets
    const names = (await existingOf(excel)).map(table => table.name)
    await checkAndWrite(excel, 'zh')
    const after = (await readGrids(excel)).sheets
    expect(after.slice(0, before.length)).toEqual(before)
    expect((await existingOf(excel)).map(table => table.name)).toEqual(names)
  })

  it('leaves the user their totals row, filter, column and order of rows', async () => {
    await excel.Excel.run(async context => {
      const table = context.workbook.tables.getItem('KeduFindings')
      table.sort.apply([{ key: 1, ascending: false }])
      table.showTotals = true
      table.columns.add(undefined, undefined, 'My remark')
      const area = table.getRange().getCell(1, 1).load('values')
      await context.sync()
      table.autoFilter.apply(table.getRange(), 1, { filterOn: 'Values', values: [String(area.values[0]?.[0])] })
      await context.sync()
    })
    const before = await keysOf(excel, 'KeduFindings')
    await checkAndWrite(excel, 'en')
    const settled = await check(excel, 'en')
    expect(await keysOf(excel, 'KeduFindings')).toEqual(before)
    const left = settled.plan.flatMap(step => ('table' in step ? [step.table] : [step.kind]))
    expect(left).toEqual(['KeduRuns'])
  })

  it('is told by every finding where its cell is, also with a column and rows inserted', async () => {
    const targets = answer.findings.flatMap(({ source }) => (source ? [cellTarget(source, answer.tables)] : []))
    const keyed = targets.filter(target => target.key !== undefined && target.header !== undefined)
    expect(keyed.length).toBeGreaterThan(10)
    const sheets = [...new Set(keyed.map(target => target.sheet))]
    const cellOf = async () =>
      await excel.Excel.run(async context => {
        const range = context.workbook.getSelectedRange().load('rowIndex,columnIndex')
        await context.sync()
        return [range.rowIndex, range.columnIndex] as const
      })
    const before = []
    for (const target of keyed) {
      expect(await excel.port.select(target)).toEqual({ ok: true, value: null })
      before.push(await cellOf())
    }
    await excel.Excel.run(async context => {
      for (const name of sheets) {
        const sheet = context.workbook.worksheets.getItem(name)
        sheet.getRange('A:A').insert('Right')
        sheet.getRange('1:2').insert('Down')
      }
      await context.sync()
    })
    for (const [index, target] of keyed.entries()) {
      expect(await excel.port.select(target)).toEqual({ ok: true, value: null })
      const [row = 0, column = 0] = before[index] ?? []
      expect([target.sheet, target.cell, ...(await cellOf())]).toEqual([target.sheet, target.cell, row + 2, column + 1])
    }
  })
})
