/** The year that the files speak of, for months whose own table does not tell. */
import type { IntakeOptions } from '../contract/intake.ts'
import type { WorkbookGrids } from '../contract/workbook.ts'
import { isMadeByKedu, Sheet } from './grid.ts'
import { findLabels, labelDate } from './labels.ts'
import { yearIn } from './values/periods.ts'

const TITLE_ROWS = 5
const TITLE_LENGTH_MAX = 60

/** Years of the titles of a sheet: texts that stand alone in one of its first rows. */
function titleYears(sheet: Sheet): string[] {
  const years: string[] = []
  for (let row = sheet.firstRow; row < Math.min(sheet.endRow, sheet.firstRow + TITLE_ROWS); row++) {
    const texts: string[] = []
    for (let column = sheet.firstColumn; column < sheet.endColumn && texts.length < 2; column++) {
      if (sheet.value(row, column) !== null) texts.push(sheet.text(row, column))
    }
    const [title] = texts
    const year =
      texts.length === 1 && title !== undefined && title.length <= TITLE_LENGTH_MAX ? yearIn(title) : undefined
    if (year !== undefined) years.push(year)
  }
  return years
}

const onlyOne = (years: readonly string[]) => (new Set(years).size === 1 ? years[0] : undefined)

/**
 * The year of the labelled status dates, else of the titles and names of sheets, else of the status date given; in each
 * case only where there is exactly one.
 */
export function statedYear(workbooks: readonly WorkbookGrids[], options: IntakeOptions): string | undefined {
  const sheets = workbooks.flatMap(workbook =>
    workbook.sheets
      .filter(grid => grid.visibility === 'visible' && !isMadeByKedu(workbook, grid.name))
      .map(grid => ({ sheet: new Sheet(grid), date1904: workbook.date1904 })),
  )
  const dates = sheets.flatMap(({ sheet, date1904 }) =>
    findLabels(sheet, []).flatMap(label =>
      label.name === 'statusDate' ? (labelDate(sheet, label, date1904, 'mdy')?.slice(0, 4) ?? []) : [],
    ),
  )
  if (dates.length > 0) return onlyOne(dates)
  const titles = sheets.flatMap(({ sheet }) => [yearIn(sheet.name) ?? [], titleYears(sheet)].flat())
  return titles.length > 0 ? onlyOne(titles) : options.statusDate?.slice(0, 4)
}
