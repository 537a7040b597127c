/** Sheets written as text, with the faults of each row beside it, as a workbook and a list of places. */
import { writeXlsx } from 'hucre/xlsx'
import { address } from '../../scripts/samples/sheetDraft.ts'
import { textTable } from '../../scripts/samples/textTable.ts'

export interface PlantedSheet {
  sheet: string
  /** A table between bars; its last column, FAULTS, lists "heading: rule" and is not written. */
  table: string
  /** Rules by the heading that has the fault. */
  headerFaults?: Record<string, string[]>
}

export interface Planted {
  bytes: Uint8Array
  /** "rule Sheet!A1", sorted. */
  faults: string[]
}

const FAULTS = 'FAULTS'
const HEADER_ROW = 0
const NUMBER = /^-?\d+(\.\d+)?$/

/** The workbook with a cover that states what it is about, in lines of name and value. */
export async function plantedWorkbook(cover: [string, string][], sheets: readonly PlantedSheet[]): Promise<Planted> {
  const written = sheets.map(({ sheet, table, headerFaults = {} }) => {
    const rows = textTable(table)
    const headings = Object.keys(rows[0] ?? {}).filter(heading => heading !== FAULTS)
    const place = (heading: string, row: number) => {
      const column = headings.indexOf(heading)
      if (column === -1) throw new Error(`${sheet} has no column ${heading}`)
      return `${sheet}!${address(row, column)}`
    }
    const faults = [
      ...Object.entries(headerFaults).flatMap(([heading, rules]) =>
        rules.map(rule => `${rule} ${place(heading, HEADER_ROW)}`),
      ),
      ...rows.flatMap((row, index) =>
        listed(row[FAULTS] ?? '').map(([heading, rule]) => `${rule} ${place(heading, index + 1)}`),
      ),
    ]
    const values = rows.map(row => headings.map(heading => cellValue(row[heading] ?? '')))
    return { sheet: { name: sheet, rows: [headings, ...values] }, faults }
  })
  const first = { name: cover[0]?.[1].slice(0, 20) ?? 'Cover', rows: cover }
  const bytes = await writeXlsx({ sheets: [first, ...written.map(each => each.sheet)] })
  return { bytes, faults: written.flatMap(each => each.faults).sort() }
}

const listed = (text: string): [string, string][] =>
  text
    .split(',')
    .filter(part => part.trim() !== '')
    .map(part => {
      const [heading = '', rule = ''] = part.split(':').map(each => each.trim())
      return [heading, rule]
    })

const cellValue = (text: string) => (text === '' ? null : NUMBER.test(text) ? Number(text) : text)
