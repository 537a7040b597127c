import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../../desk/host/address.ts'
import { HostApplication } from '../../../desk/host/hostApplication.ts'
import { addTable, renameTable } from '../../../desk/host/tableOperations.ts'
import { OPTIONS } from './booted.ts'

type Inputs = Record<string, string>

/** A workbook with what is typed into "A1" or "Other!A1". */
function typed(inputs: Inputs): HostApplication {
  const app = HostApplication.blank(OPTIONS)
  app.workbook.addSheet('Other')
  app.workbook.addSheet('月 报')
  for (const [place, input] of Object.entries(inputs)) type(app, place, input)
  return app
}

function locate(app: HostApplication, place: string) {
  const found = app.workbook.locate(place, app.workbook.sheetNamed('Sheet1'))
  if (!found) throw new Error(place)
  return found
}

function type(app: HostApplication, place: string, input: string): void {
  const { sheet, range } = locate(app, place)
  app.edit(sheet.name, range.firstRow, range.firstColumn, input)
}

function value(app: HostApplication, place: string): unknown {
  const { sheet, range } = locate(app, place)
  return sheet.cellAt(range.firstRow, range.firstColumn)?.value ?? null
}

const calculate = (formula: string, inputs: Inputs = {}): unknown => value(typed({ ...inputs, Z99: formula }), 'Z99')

describe('a formula', () => {
  const list = { A1: '1', A2: '2', A3: '3', B1: 'a', B2: 'b', B3: 'A' }
  it.each([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2^2', 4],
    ['=2^-1', 0.5],
    ['=10%', 0.1],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['="A"="a"', true],
    ['=1/0', '#DIV/0!'],
    ['=0.1+0.2-0.3', 0],
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(-1.005,2)', -1.01],
    ['=ROUNDUP(1.2,0)', 2],
    ['=IF(1>2,"yes","no")', 'no'],
    ['=IF(FALSE,1/0,5)', 5],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=IFNA(VLOOKUP("x",A1:B3,2,FALSE),0)', 0],
    ['=IFS(FALSE,1,TRUE,2)', 2],
    ['=SWITCH(2,1,"a",2,"b","c")', 'b'],
    ['=AND(TRUE,1)', true],
    ['=SUM(A1:A3,10)', 16],
    ['=SUM(A:A)', 6],
    ['=AVERAGE(A1:A3)', 2],
    ['=MAX(A1:A3)-MIN(A1:A3)', 2],
    ['=MEDIAN(A1:A3)', 2],
    ['=COUNT(A1:B3)', 3],
    ['=COUNTA(A1:B4)', 6],
    ['=SUMIF(B1:B3,"a",A1:A3)', 4],
    ['=SUMIF(A1:A3,">=2")', 5],
    ['=SUMIFS(A1:A3,B1:B3,"a",A1:A3,">1")', 3],
    ['=COUNTIF(B1:B3,"?")', 3],
    ['=COUNTIFS(A1:A3,"<>2",B1:B3,"A")', 2],
    ['=AVERAGEIFS(A1:A3,B1:B3,"b")', 2],
    ['=SUMPRODUCT((B1:B3="a")*A1:A3)', 4],
    ['=VLOOKUP(2,A1:B3,2,FALSE)', 'b'],
    ['=INDEX(B1:B3,MATCH(3,A1:A3,0))', 'A'],
    ['=XLOOKUP("b",B1:B3,A1:A3)', 2],
    ['=MATCH(2.5,A1:A3)', 2],
    ['=LARGE(A1:A3,1)', 3],
    ['=ROW(A3)', 3],
    ['=COLUMN()', 26],
    ['=DATE(2026,2,28)', 46081],
    ['=YEAR(46081)*100+MONTH(46081)', 202602],
    ['=EOMONTH(46081,1)', 46112],
    ['=NETWORKDAYS(46081,46088)', 5],
    ['=TODAY()', 46346],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=TEXTJOIN(",",TRUE,B1:B3)', 'a,b,A'],
    ['=LEFT("abc",2)&LEN("abc")', 'ab3'],
    ['=ISBLANK(C1)', true],
    ['=C1&""', ''],
    ['=C1', 0],
    ['=SUM(INDEX(A1:B3,0,1))', 6],
    ['=SUM(OFFSET(A1,1,0,2,1))', 5],
    ['=NOTAFUNCTION(1)', '#NAME?'],
    ['=unknown_name', '#NAME?'],
  ])('%s gives %s', (formula, expected) => {
    const result = calculate(formula, list)
    if (typeof expected === 'number') expect(result).toBeCloseTo(expected, 10)
    else expect(result).toBe(expected)
  })

  it('reads other sheets, quoted names and Chinese names', () => {
    const app = typed({ 'Other!B2': '5', "'月 报'!A1": '7', A1: "=Other!B2+'月 报'!A1" })
    expect(value(app, 'A1')).toBe(12)
  })

  it('follows what it depends on through other formulas', () => {
    const app = typed({ A1: '1', A2: '=A1*2', A3: '=A2+A1' })
    type(app, 'A1', '10')
    expect(value(app, 'A3')).toBe(30)
  })

  it('is calculated before the formulas that read it, whatever the order of entry', () => {
    const app = typed({ A1: '=A2+1', A2: '=A3+1', A3: '=SUM(B1:B100)', B50: '1' })
    expect(value(app, 'A1')).toBe(3)
  })

  it('ends when formulas form a circle', () => {
    const app = typed({ A1: '=B1+1', B1: '=A1+1' })
    expect(typeof value(app, 'A1')).toBe('number')
  })

  it('uses defined names of ranges and of constants', () => {
    const app = typed({ A1: '4' })
    const sheet = null
    app.workbook.names.push({ name: '税率', formula: '=0.25', scope: sheet, comment: '' })
    app.workbook.names.push({ name: 'Base', formula: '=Sheet1!$A$1', scope: sheet, comment: '' })
    app.workbook.calculation.structureChanged()
    type(app, 'B1', '=Base*税率')
    expect(value(app, 'B1')).toBe(1)
  })

  it('keeps its text when a sheet is renamed and becomes #REF! when it is deleted', () => {
    const app = typed({ 'Other!A1': '3', A1: '=Other!A1*2' })
    app.workbook.renameSheet(app.workbook.sheetNamed('Other'), 'Plan 2026')
    const cell = app.workbook.sheetNamed('Sheet1').cellAt(0, 0)
    expect(cell?.formula).toBe("='Plan 2026'!A1*2")
    app.act(workbook => workbook.deleteSheet(workbook.sheetNamed('Plan 2026')))
    expect(cell?.value).toBe('#REF!')
  })
})

describe('a structured reference', () => {
  function table(): HostApplication {
    const app = typed({ A1: 'Task', B1: 'EV', C1: '实际 成本', A2: 'a', B2: '10', C2: '5', A3: 'b', B3: '20', C3: '8' })
    app.act(workbook => {
      const made = addTable(
        workbook,
        workbook.sheetNamed('Sheet1'),
        parseAddress('A1:C3') ?? { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
        true,
      )
      renameTable(workbook, made, 'KeduCost')
    })
    return app
  }

  it.each([
    ['=SUM(KeduCost[EV])', 30],
    ['=SUM(KeduCost[[EV]:[实际 成本]])', 43],
    ['=KeduCost[[#Headers],[EV]]', 'EV'],
    ['=ROWS(KeduCost[#All])', 3],
    ['=SUM(KeduCost)', 43],
    ['=SUM(keducost[ev])', 30],
    ['=KeduCost[nothing]', '#REF!'],
  ])('%s gives %s', (formula, expected) => {
    const app = table()
    type(app, 'H9', formula)
    expect(value(app, 'H9')).toBe(expected)
  })

  it('means its own row with [#This Row] and with the short form, and is kept in the long form', () => {
    const app = table()
    type(app, 'D2', '=KeduCost[[#This Row],[EV]]/[@[实际 成本]]')
    expect(value(app, 'D2')).toBe(2)
    expect(app.workbook.sheetNamed('Sheet1').cellAt(1, 3)?.formula).toBe(
      '=KeduCost[[#This Row],[EV]]/KeduCost[[#This Row],[实际 成本]]',
    )
  })

  it('follows a renamed column, a renamed table and new rows', () => {
    const app = table()
    type(app, 'H9', '=SUM(KeduCost[EV])')
    type(app, 'B1', 'Earned value')
    type(app, 'B4', '5')
    app.act(workbook => {
      const [made] = workbook.tables
      if (made) renameTable(workbook, made, 'Cost')
    })
    expect(app.workbook.sheetNamed('Sheet1').cellAt(8, 7)?.formula).toBe('=SUM(Cost[Earned value])')
    expect(value(app, 'H9')).toBe(35)
  })

  it('of the totals row reads it once it is shown', async () => {
    const app = table()
    const { setTotalsRow } = await import('../../../desk/host/tableOperations.ts')
    type(app, 'H9', '=KeduCost[[#Totals],[实际 成本]]')
    expect(value(app, 'H9')).toBe('#REF!')
    app.act(workbook => {
      const [made] = workbook.tables
      if (made) setTotalsRow(workbook, made, true)
    })
    expect(value(app, 'H9')).toBe(13)
  })
})

describe('recalculation', () => {
  it('of five thousand formulas after one edit stays quick', () => {
    const app = typed({ A1: '1' })
    app.act(workbook => {
      const sheet = workbook.sheetNamed('Other')
      for (let row = 0; row < 5000; row++) {
        const cell = sheet.ensureCell(row, 0)
        cell.formula = row === 0 ? '=Sheet1!A1' : `=A${row}+1`
      }
      workbook.calculation.structureChanged()
    })
    const started = performance.now()
    type(app, 'A1', '100')
    expect(value(app, 'Other!A5000')).toBe(5099)
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('waits while calculation is manual', () => {
    const app = typed({ A1: '1', A2: '=A1*2' })
    app.workbook.calculation.mode = 'Manual'
    type(app, 'A1', '5')
    expect(value(app, 'A2')).toBe(2)
    app.workbook.calculation.calculate()
    expect(value(app, 'A2')).toBe(10)
  })
})
