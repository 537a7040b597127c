/** Assignments of every party and department: how many R, A, C, I and other letters each has. */
import type { PartyLoad, Report } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import { dutyLetters, headers } from '../messages/sheets.ts'
import { COUNT_FORMAT, columnsIn, filled, type Language } from './columns.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'

const blank = { whenGone: { value: null } }
const FIRST_LETTERS = ['R', 'A', 'C', 'I']

/** Two tables beside one another: parties, and departments where the matrix or the people name some. */
export function responsibilitySheet(report: Report, language: Language): SheetModel {
  const parties = report.responsibility?.parties ?? []
  const departments = report.responsibility?.departments ?? []
  const letters = lettersOf([...parties, ...departments])
  const beside = letters.length + 3
  return sheetModel('responsibility', language, reportLines('responsibility', report), [
    tableModel('KeduResponsibility', 'name', loadColumns(letters, headers.party, language), parties),
    tableModel('KeduDepartments', 'name', loadColumns(letters, headers.department, language), departments, {
      firstColumn: beside,
    }),
  ])
}

function loadColumns(letters: string[], name: { en: string; zh: string }, language: Language) {
  const { text, number } = columnsIn(language)
  return [
    filled<PartyLoad>(text('name', name, 24), load => load.name),
    ...letters.map(letter =>
      filled<PartyLoad>(
        number(letter, dutyLetters[letter] ?? { en: letter, zh: letter }, COUNT_FORMAT, 14, blank),
        load => countOf(load, letter),
      ),
    ),
    filled<PartyLoad>(number('total', headers.total, COUNT_FORMAT, 10, blank), load =>
      letters.reduce((sum, letter) => sum + countOf(load, letter), 0),
    ),
  ]
}

/** R, A, C, I first, then the other letters of the scheme in their order. A field that holds text is no letter. */
function lettersOf(loads: PartyLoad[]): string[] {
  const others = loads.flatMap(load => Object.keys(load).filter(key => typeof load[key] === 'number'))
  return [...new Set([...FIRST_LETTERS, ...others])]
}

function countOf(load: PartyLoad, letter: string): number {
  const count = load[letter]
  return typeof count === 'number' ? count : 0
}
