/** Workbooks of any size with the columns that people really keep, the same for the same number of rows. */
import type { CellValue, SheetGrid, WorkbookGrids } from '../../core/contract/workbook.ts'
import { seeded } from '../seeded.ts'

const DEPARTMENTS = ['Civil', 'Electrical', 'Mechanical', 'Procurement', 'Finance']
const OWNERS = ['Li Wei', 'Anna Schmidt', 'Tom Baker', 'Zhang Min', 'Sara Rossi', 'Chen Jie']
/** Serial number of 2026-01-05, a Monday. */
const FIRST_DAY = 46_027
const PHASE_TASKS = 10

const pick = <T>(from: readonly T[], index: number): T | null => from[index % from.length] ?? null

const PLAN = [
  'WBS',
  'Task name',
  'Department',
  'Owner',
  'Start',
  'Finish',
  'Duration (days)',
  '% complete',
  'Predecessors',
  'Budget',
  'Actual cost',
  'Status',
  'Priority',
  'Effort (h)',
]

/** A plan of `count` tasks in phases of ten, each task after the one before it. */
export function planSheet(count: number): SheetGrid {
  const random = seeded(1)
  const rows = Array.from({ length: count }, (_, i): CellValue[] => {
    const [phase, part] = [Math.floor(i / PHASE_TASKS) + 1, i % PHASE_TASKS]
    const start = FIRST_DAY + Math.floor(i / 40) * 7
    const isPhase = part === 0
    return [
      isPhase ? `${phase}` : `${phase}.${part}`,
      isPhase ? `Phase ${phase}` : `Task ${phase}.${part} of the works`,
      pick(DEPARTMENTS, phase),
      pick(OWNERS, random(OWNERS.length)),
      start,
      start + 4,
      5,
      random(101) / 100,
      part > 1 ? `${phase}.${part - 1}${part % 3 === 0 ? 'FS+2d' : ''}` : null,
      isPhase ? null : 1_000 + random(90_000),
      isPhase ? null : random(50_000),
      part % 2 ? 'In progress' : 'Open',
      part % 3 ? 'Medium' : 'High',
      40,
    ]
  })
  return sheetOf('Plan', PLAN, rows, { 4: 'yyyy-mm-dd', 5: 'yyyy-mm-dd', 7: '0%', 9: '#,##0.00', 10: '#,##0.00' })
}

const LEDGER = [
  'Date',
  'Voucher no.',
  'Class',
  'Account',
  'Task',
  'Supplier',
  'Description',
  'Amount',
  'Currency',
  'Department',
  'Recorded by',
  'Approved by',
]

/** A ledger of `count` postings on the tasks of a plan of `tasks`. */
export function ledgerSheet(count: number, tasks: number): SheetGrid {
  const random = seeded(2)
  const phases = Math.max(1, Math.floor(tasks / PHASE_TASKS))
  const rows = Array.from({ length: count }, (_, i): CellValue[] => [
    FIRST_DAY + random(300),
    `V-${100_000 + i}`,
    pick(['actual', 'commitment', 'invoice', 'payment'], random(4)),
    `${5_000 + random(200)} Works`,
    `${1 + random(phases)}.${1 + random(PHASE_TASKS - 1)}`,
    `Supplier ${random(400)}`,
    `Posting ${i} of the site`,
    random(1_000_000) / 100,
    'EUR',
    pick(DEPARTMENTS, random(DEPARTMENTS.length)),
    pick(OWNERS, random(OWNERS.length)),
    pick(OWNERS, random(OWNERS.length)),
  ])
  return sheetOf('Ledger', LEDGER, rows, { 0: 'yyyy-mm-dd', 7: '#,##0.00' })
}

/** A responsibility matrix of `count` tasks and `parties` columns. */
export function matrixSheet(count: number, parties: number): SheetGrid {
  const random = seeded(3)
  const rows = Array.from({ length: count }, (_, i): CellValue[] => {
    const accountable = random(parties)
    return [
      `Task ${Math.floor(i / 9) + 1}.${(i % 9) + 1} of the works`,
      ...Array.from({ length: parties }, (_p, party) =>
        party === accountable ? 'A' : pick(['R', 'C', 'I', null], random(4)),
      ),
    ]
  })
  return sheetOf('RACI', ['Task', ...Array.from({ length: parties }, (_, i) => `Team ${i + 1}`)], rows, {})
}

/** A budget of `count` accounts over `years` years of twelve months. */
export function budgetSheet(count: number, years: number): SheetGrid {
  const random = seeded(4)
  const months = Array.from(
    { length: years * 12 },
    (_, i) => `${2026 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  )
  const rows = Array.from({ length: count }, (_, i): CellValue[] => [
    `A${i}`,
    `Works item ${i}`,
    ...months.map(() => random(10_000)),
  ])
  return sheetOf('Budget', ['Code', 'Account', ...months], rows, {})
}

function sheetOf(name: string, header: string[], rows: CellValue[][], formats: Record<number, string>): SheetGrid {
  const formatRow = header.map((_, column) => formats[column] ?? 'General')
  return {
    name,
    visibility: 'visible',
    firstRow: 0,
    firstColumn: 0,
    values: [header, ...rows],
    formulas: [header, ...rows].map(() => header.map(() => null)),
    numberFormats: [header.map(() => 'General'), ...rows.map(() => [...formatRow])],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  }
}

/** A workbook of the given sheets. */
export const workbookOf = (sheets: SheetGrid[]): WorkbookGrids => ({
  workbook: 'large.xlsx',
  date1904: false,
  sheets,
  tables: [],
  names: [],
})

/** Cells of all sheets together. */
export const cellsOf = ({ sheets }: WorkbookGrids) =>
  sheets.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0)
