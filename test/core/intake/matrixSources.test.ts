import { expect, test } from 'vitest'
import { analyse } from '../../../core/analyse.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, sheet, workbook } from './workbookBuilder.ts'

/** The cell at which a second A is told. */
function secondAccountable(rows: readonly (readonly Cell[])[]) {
  const { project } = readProject([workbook([sheet('RACI', rows)])], { today: '2026-06-30', language: 'en' })
  if (!project) throw new Error('The sheet was not read')
  return analyse(project).findings.find(finding => finding.rule === 'raci/multiple-accountable')?.source?.cell
}

test('a second A of a list is told at its own row', () => {
  const list = [
    ['Task', 'Party', 'Code'],
    ['Tender', 'Purchasing', 'A/R'],
    ['Tender', 'Legal', 'C'],
    ['Award', 'Board', 'A'],
    ['Award', 'Purchasing', 'R'],
    ['Tender', 'Board', 'A'],
  ]
  expect(secondAccountable(list)).toBe('C6')
})

test('a second A of a table of duties is told in the cell that names it', () => {
  const duties = [
    ['Task', 'Responsible', 'Accountable', 'Consulted', 'Informed'],
    ['Tender', 'Purchasing', 'Board', 'Legal', 'Finance'],
    ['Award', 'Purchasing', 'Legal, Board', 'Finance', 'IT'],
  ]
  expect(secondAccountable(duties)).toBe('C3')
})
