import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, sheet, workbook } from './workbookBuilder.ts'

const read = (rows: readonly (readonly Cell[])[], name = 'Sheet1', file = '表.xlsx') =>
  readProject([workbook([sheet(name, rows)], { name: file })], { today: '2026-06-30', language: 'zh' })
const tableOf = (result: ReturnType<typeof read>) => result.inspections[0]?.tables[0]
const inspectedKinds = (result: ReturnType<typeof read>) => result.inspections[0]?.tables.map(({ kind }) => kind)

test('a short matrix is one although legends and remarks stand below in its columns', () => {
  const result = read(
    [
      ['Task', 'Ann', 'Bo', 'Cy'],
      ['1. Plan', 'A, R', 'C', 'C'],
      ['2. Build', 'A, R', 'R', 'C'],
      ['3. Test', 'A, R', 'R', 'I'],
      [],
      [null, null, 'R', 'Responsible'],
      [null, null, 'A', 'Accountable'],
      [],
      [null, null, 'Dataset', 'Taxi trips of 2021'],
      [null, null, 'Source', 'Open data of the city'],
      [null, null, 'Licence', 'Public domain'],
      [null, null, 'Years', 'From 2009 to 2021'],
      [null, null, 'Fields', 'Nineteen of them'],
    ],
    'RACI',
  )
  expect(tableOf(result)).toMatchObject({ kind: 'raci', rows: 3 })
  expect(result.project?.matrix?.parties).toEqual(['Ann', 'Bo', 'Cy'])
})

test('a register that ticks off what each risk is about is no responsibility matrix', () => {
  const rows = [
    ['风险名称', '资源', '管理', '外部', '影响程度'],
    ['需求变更', null, '√', '√', '重要'],
    ['沟通不良', '√', '√', null, '一般'],
    ['性能', null, null, '√', '重要'],
  ]
  expect(tableOf(read(rows, '风险管理计划'))).toMatchObject({
    kind: 'risks',
    columns: { description: 'A', impact: 'E' },
  })
})

test('the header of a matrix is the line with the names, not a remark between it and the first codes', () => {
  const result = read(
    [
      ['Milestones/Tasks', 'Sponsor', 'Investors', 'Manager', 'Lead', null, 'LEGEND'],
      [],
      ['Design', null, null, null, null, null, 'A', 'The one who is answerable'],
      ['Architecture', 'I', 'I', 'A', 'R'],
      ['User interface', 'I', null, 'A', 'R'],
      ['Analytics', 'C', 'I', 'A', 'R'],
    ],
    'RACI',
  )
  expect(tableOf(result)).toMatchObject({ kind: 'raci', headerRow: 1 })
  expect(result.project?.matrix?.parties).toEqual(['Sponsor', 'Investors', 'Manager', 'Lead'])
})

test('ratings under C, I and A are no duties', () => {
  const result = read(
    [
      ['Type', 'Category', 'Description', 'C', 'I', 'A'],
      ['Data', 'PII', 'Patient data', 'Very High', 'Very High', 'High'],
      ['Data', 'Technical', 'Architecture', 'High', 'Very High', 'Low'],
      ['Staff', 'Office', 'Accounts', 'Low', 'Medium', 'Low'],
    ],
    'Assets',
  )
  expect(inspectedKinds(result)).not.toContain('raci')
})

test('N in a matrix is nobody, and its row no header', () => {
  const result = read(
    [
      ['Aufgabe', 'Fahim', 'Adib', 'Alif'],
      ['Specify', 'R', 'N', 'A'],
      ['Design', 'A', 'N', 'R/C'],
      ['Keep offers', 'N', 'A/R', 'N'],
    ],
    'RACI',
  )
  expect(tableOf(result)).toMatchObject({ kind: 'raci', headerRow: 1, rows: 3 })
})
