/** A plan as a PMO keeps it. */
export function planWorkbook(): Promise<Uint8Array> {
  const day = { numFmt: 'yyyy-mm-dd' }
  return writeXlsx({
    sheets: [
      {
        name: 'Work plan',
        columns: [{}, day, day, {}],
        rows: [
          ['Task', 'Start', 'Finish', 'Budget (USD)'],
          ['Survey', MONDAY, MONDAY + 4, 1000],
          ['Design', MONDAY + 7, MONDAY + 11, 2000],
        ],
      },
    ],
  })
}

/** A workbook whose plan stands under headings that no list knows, in tens of thousands that it does not state. */
import { writeXlsx } from 'hucre'

/** Serial number of 2026-01-05. */
const MONDAY = 46_027

export function oddWorkbook(): Promise<Uint8Array> {
  const day = { numFmt: 'yyyy-mm-dd' }
  return writeXlsx({
    sheets: [
      {
        name: 'Arbeit',
        columns: [{}, day, day, {}],
        rows: [
          ['Allerlei'],
          [],
          ['Ding', 'Anfang', 'Ende', 'Kosten'],
          ['Survey', MONDAY, MONDAY + 4, 10],
          ['Design', MONDAY + 7, MONDAY + 11, 20],
        ],
      },
    ],
  })
}
