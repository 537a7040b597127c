import { openXlsx, saveXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../core/contract/report.ts'
import { measures, sampleReport, totalled } from '../core/report/sampleReport.ts'
import { cellOf, opened, partsOf, planBytes, planOf, reopened, runOver, tableOf, textOf, type } from './fixtures.ts'

/** A second report: task 1.2 is gone, 1.4 is new, 1.1 has other figures. */
function laterReport(): Report {
  const report = sampleReport()
  const { cost } = report
  if (!cost) throw new Error('No cost')
  cost.tasks = [
    { id: '1.1', ...measures([100, 100, 95, 99.9]) },
    ...cost.tasks.filter(task => task.id === '1.3'),
    { id: '1.4', ...measures([10, 5, 5, 4]) },
  ]
  report.findings = report.findings.slice(1)
  return totalled(report)
}

describe('writing the result sheets', () => {
  it('leaves every other part of the file as it was, byte for byte: sheets, chart, macros, tables', async () => {
    const before = await planBytes({ vbaProject: new TextEncoder().encode('macro') })
    const after = partsOf(await runOver(await opened(before, 'plan.xlsm')).save())
    const changed = [...partsOf(before)].filter(([name, part]) => after.get(name) !== part).map(([name]) => name)
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ])
    expect([...after.keys()]).toEqual(expect.arrayContaining(['xl/vbaProject.bin', 'xl/charts/chart1.xml']))
  })

  it('leaves the user’s sheets unchanged cell by cell', async () => {
    const workbook = await opened(await planBytes())
    const before = workbook.grids()
    const after = (await reopened(runOver(workbook))).grids()
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets)
    expect(after.tables).toEqual(expect.arrayContaining(before.tables))
    expect(after.names).toEqual(before.names)
  })

  it('shows the same in memory as after saving and opening', async () => {
    const workbook = runOver(runOver(await opened(await planBytes())), { report: laterReport(), language: 'zh' })
    expect((await reopened(workbook)).grids()).toEqual(workbook.grids())
  })

  it('makes native tables, frozen headers, widths, number formats and formulas with stored values', async () => {
    const workbook = runOver(await opened(await planBytes()))
    const cost = (await reopened(workbook)).grids().sheets.find(sheet => sheet.name === 'Kedu Cost')
    expect(cost?.values[4]?.slice(0, 4)).toEqual(['Task', 'Name', 'BAC', 'PV'])
    expect(cost?.formulas[5]?.[6]).toMatch(/^=IF\(COUNT\(KeduCost\[\[#This Row\],\[EV\]\]/)
    expect(cost?.values[5]?.[6]).toBe(-10.55)
    expect(cost?.numberFormats[5]?.slice(0, 3)).toEqual(['@', '@', '#,##0.00'])
    const bytes = await workbook.save()
    const sheet = textOf(bytes, 'xl/worksheets/sheet6.xml')
    expect(sheet).toContain('<pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/>')
    expect(sheet).toContain('<col min="1" max="1" width="12" customWidth="1"/>')
    expect(textOf(bytes, 'xl/workbook.xml')).toContain("'Kedu Cost'!$1:$5")
  })

  it('writes text that looks like a formula as text', async () => {
    const bytes = await runOver(await opened(await planBytes())).save()
    const table = tableOf(await opened(bytes), 'KeduCost')
    expect(cellOf(table, '1.1', 'Name')).toBe('=HYPERLINK("http://example.com")')
    expect(table.formulas.map(row => row[1])).toEqual([null, null, null, null])
    expect(cellOf(tableOf(await opened(bytes), 'KeduResponsibility'), '+Wang', 'Total')).toBe(4)
    expect(
      [...partsOf(bytes).keys()].map(name => textOf(bytes, name)).filter(xml => /<f>[^<]*HYPERLINK/.test(xml)),
    ).toEqual([])
  })

  it('can hold what XML cannot: control characters, lone surrogates, its own escapes', async () => {
    const report = sampleReport()
    const name = 'a\u0001<b>&"_x0041_\r\n\u{1F600} end '
    const [task] = report.project.tasks
    if (task) task.name = `${name}\uD800`
    const workbook = await reopened(runOver(await opened(await planBytes()), { report }))
    expect(cellOf(tableOf(workbook, 'KeduCost'), '1.1', 'Name')).toBe(`${name}\uFFFD`)
  })

  it('writes nothing for a subject without input', async () => {
    const report = { ...sampleReport(), cost: null, risk: null, responsibility: null, findings: [] }
    const workbook = runOver(await opened(await planBytes()), { report })
    expect(workbook.grids().sheets.map(sheet => sheet.name)).toEqual([
      'Plan',
      'Secret',
      'Kedu Overview',
      'Kedu settings',
    ])
  })

  it('leaves a sheet of the user that has our name to them', async () => {
    const { writeXlsx } = await import('hucre')
    const workbook = await opened(await writeXlsx({ sheets: [{ name: 'kedu cost', rows: [['mine']] }] }))
    runOver(workbook)
    const { sheets, tables } = (await reopened(workbook)).grids()
    expect(sheets[0]?.values).toEqual([['mine']])
    expect(tables.find(table => table.name === 'KeduCost')?.sheet).toBe('Kedu Cost 2')
    expect(planOf(workbook)).toEqual([])
  })

  it('is given back unchanged when nothing was written', async () => {
    const bytes = await planBytes()
    const workbook = await opened(bytes)
    workbook.apply([])
    expect(partsOf(await workbook.save())).toEqual(partsOf(bytes))
  })

  it('leaves the workbook as it was when a step of the plan fails', async () => {
    const workbook = await opened(await planBytes())
    const plan = planOf(workbook)
    const step = {
      kind: 'update-table',
      table: 'Nowhere',
      sheet: 'Plan',
      headers: [],
      newColumns: [],
      cells: [],
    } as const
    const broken = {
      ...step,
      before: { headers: [], keyColumn: 0, keys: [], deleted: [] },
      headers: [],
      newColumns: [],
      cells: [],
      deletedRows: [],
      appendedRows: [],
      numberFormats: [],
    }
    const before = workbook.grids()
    expect(() => workbook.apply([...plan, broken])).toThrow('Nowhere')
    expect(workbook.grids()).toEqual(before)
  })
})

describe('a second run', () => {
  it('changes nothing on unchanged data but adds its row to the run log', async () => {
    const workbook = await reopened(runOver(await opened(await planBytes())))
    expect(planOf(workbook)).toEqual([])
    const plan = planOf(workbook, { time: '2026-11-21 09:00:00' })
    expect(plan.map(step => 'table' in step && step.table)).toEqual(['KeduRuns'])
    workbook.apply(plan)
    expect(tableOf(await reopened(workbook), 'KeduRuns').values.map(row => row[0])).toEqual([
      '2026-11-20 10:00:00',
      '2026-11-21 09:00:00',
    ])
  })

  it('updates, adds and removes rows by key and is then at rest', async () => {
    const workbook = await reopened(runOver(await opened(await planBytes())))
    const again = await reopened(runOver(workbook, { report: laterReport() }))
    const table = tableOf(again, 'KeduCost')
    expect(table.values.map(row => row[0])).toEqual(['1.1', '1.3', 'Σ', '1.4'])
    expect([cellOf(table, '1.1', 'AC'), cellOf(table, '1.4', 'CPI')]).toEqual([99.9, 1.25])
    expect(table.range.lastRow).toBe(8)
    expect(planOf(again, { report: laterReport() })).toEqual([])
  })

  it('keeps remarks, own columns, sort order and renamed sheets', async () => {
    const workbook = runOver(await opened(await planBytes()))
    type(workbook, 'KeduFindings', { row: 1, header: 'Remark' }, 'assumed by Li')
    const open = await openXlsx(await workbook.save(), { readStyles: true })
    const sheet = open.sheets.find(({ name }) => name === 'Kedu Findings')
    if (!sheet) throw new Error('No findings')
    sheet.name = 'To do'
    const saved = await opened(await saveXlsx(open))
    const again = await reopened(runOver(saved))
    const table = tableOf(again, 'KeduFindings')
    expect([table.sheet, table.values.map(row => row[11])]).toEqual(['To do', [null, 'assumed by Li']])
  })

  it('writes technical words in grey', async () => {
    const bytes = await runOver(await opened(await planBytes())).save()
    const open = await openXlsx(bytes, { readStyles: true })
    const sheet = open.sheets.find(({ name }) => name === 'Kedu settings')
    const colorOf = (address: string) => sheet?.cells?.get(address)?.style?.font?.color
    expect(colorOf('5,4')?.rgb?.slice(-6)).toBe('666666')
    expect(colorOf('5,0')?.rgb?.slice(-6)).not.toBe('666666')
  })

  it('keeps a row that is gone as resolved while the user’s remark stands in it, then deletes it', async () => {
    const workbook = runOver(await opened(await planBytes()))
    type(workbook, 'KeduFindings', { row: 0, header: 'Remark' }, 'ask Wang')
    runOver(workbook, { report: laterReport() })
    expect(tableOf(workbook, 'KeduFindings').values.map(row => [row[0], row[9], row[11]])).toEqual([
      ['✓ resolved', 'resolved', 'ask Wang'],
      ['● Note', 'open', null],
    ])
    expect(planOf(workbook, { report: laterReport() })).toEqual([])
    type(workbook, 'KeduFindings', { row: 0, header: 'Remark' }, '')
    runOver(workbook, { report: laterReport() })
    expect(tableOf(await reopened(workbook), 'KeduFindings').values.map(row => row[9])).toEqual(['open'])
  })

  it('opens a resolved finding again when it comes back', async () => {
    const workbook = runOver(await opened(await planBytes()))
    type(workbook, 'KeduFindings', { row: 0, header: 'Disposition' }, 'accepted')
    runOver(runOver(workbook, { report: laterReport() }))
    expect(tableOf(workbook, 'KeduFindings').values.map(row => [row[9], row[10]])).toEqual([
      ['open', 'accepted'],
      ['open', null],
    ])
  })

  it('empties a table to one blank row and fills that row again', async () => {
    const none = { ...sampleReport(), findings: [] }
    const workbook = runOver(runOver(await opened(await planBytes())), { report: none })
    const emptied = await reopened(workbook)
    expect(tableOf(emptied, 'KeduFindings').values).toEqual([Array(14).fill(null)])
    expect(planOf(emptied, { report: none })).toEqual([])
    const again = await reopened(runOver(emptied))
    expect(tableOf(again, 'KeduFindings').values.map(row => row[9])).toEqual(['open', 'open'])
  })

  it('puts a table that the user deleted back where there is room', async () => {
    const report = { ...sampleReport(), findings: [] }
    const workbook = runOver(await opened(await planBytes()), { report })
    runOver(workbook)
    const again = await reopened(workbook)
    expect(tableOf(again, 'KeduTopFindings')).toMatchObject({ sheet: 'Kedu Overview', range: { firstRow: 4 } })
    expect(planOf(again)).toEqual([])
  })
})

describe('another language', () => {
  it('renames headers, rewrites sentences and formulas, and keeps sheets, tables and remarks', async () => {
    const workbook = runOver(await opened(await planBytes()))
    type(workbook, 'KeduFindings', { row: 0, header: 'Remark' }, 'ask Wang')
    const again = await reopened(runOver(workbook, { language: 'zh' }))
    const cost = tableOf(again, 'KeduCost')
    expect(cost.sheet).toBe('Kedu Cost')
    expect(cost.headers.slice(0, 3)).toEqual(['任务', '名称', '完工预算 BAC'])
    expect(cost.formulas[0]?.[6]).toContain('KeduCost[[#This Row],[挣值 EV]]')
    expect(cost.lines[0]).toBe('Riverside plant · 成本与挣值')
    expect(cellOf(tableOf(again, 'KeduFindings'), '▲ 警告', '备注')).toBe('ask Wang')
    expect(planOf(again, { language: 'zh' })).toEqual([])
  })

  it('keeps a formula of the user that names a header', async () => {
    const workbook = runOver(await opened(await planBytes()))
    const open = await openXlsx(await workbook.save(), { readStyles: true })
    open.sheets[0]?.cells?.set('5,0', {
      value: null,
      type: 'formula',
      formula: 'SUM(KeduCost[EV])',
      formulaResult: 240,
    })
    const saved = runOver(await opened(await saveXlsx(open)), { language: 'zh' })
    const [plan] = (await reopened(saved)).grids().sheets
    expect(plan?.formulas[5]?.[0]).toBe('=SUM(KeduCost[挣值 EV])')
  })
})
