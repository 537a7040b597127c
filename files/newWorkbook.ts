/** A new .xlsx workbook of empty or filled tables, one a sheet. */
import { type WriteSheet, writeXlsx } from 'hucre'
import type { CellValue } from '../core/contract/workbook.ts'
import { assert } from '../core/result.ts'

export interface NewColumn {
  header: string
  widthCharacters: number
  /** Excel number format code. */
  numberFormat: string
  /** What the cells offer as a list; other values can be typed all the same. */
  choices?: string[]
}

export interface NewTable {
  sheet: string
  /** Name of the Excel table. */
  table: string
  columns: NewColumn[]
  /** Rows in the order of the columns; none gives one blank row, as Excel knows no table without rows. */
  rows: CellValue[][]
}

/** Rows that the lists of choices cover: what a person fills in before the table has grown. */
const LAST_CHOICE_ROW = 2000

/** The bytes of the workbook. Text stays text in a string cell, also when it begins with "=". */
export function newWorkbook(tables: NewTable[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: tables.map(sheetOf) })
}

function sheetOf({ sheet, table, columns, rows }: NewTable): WriteSheet {
  const filled = rows.length === 0 ? [columns.map(() => null)] : rows
  return {
    name: sheet,
    columns: columns.map(({ widthCharacters, numberFormat }) => ({ width: widthCharacters, numFmt: numberFormat })),
    rows: [columns.map(({ header }) => header), ...filled],
    freezePane: { rows: 1 },
    tables: [
      {
        name: table,
        columns: columns.map(({ header }) => ({ name: header })),
        range: `A1:${letterOf(columns.length - 1)}${filled.length + 1}`,
        style: 'TableStyleMedium2',
      },
    ],
    dataValidations: columns.flatMap(({ choices }, index) =>
      choices
        ? {
            type: 'list' as const,
            values: choices,
            allowBlank: true,
            showErrorMessage: false,
            range: `${letterOf(index)}2:${letterOf(index)}${LAST_CHOICE_ROW}`,
          }
        : [],
    ),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

function letterOf(index: number): string {
  assert(index >= 0 && index < 26, 'a template has at most 26 columns')
  return String.fromCharCode(65 + index)
}
