/** What the model tells its listeners: the grid that shows it, and the events of the add-in. */
import type { CellRange } from './address.ts'
import type { CellContent } from './cell.ts'
import type { Sheet } from './sheet.ts'
import type { Shift } from './shift.ts'
import type { TableModel } from './tableModel.ts'

/** Who changed something. */
export type ChangeSource = 'person' | 'addin' | 'calculation'

export type CellsChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted'

export type ModelChange =
  | {
      kind: 'cells'
      sheet: Sheet
      range: CellRange
      source: ChangeSource
      changeType: CellsChangeType
      /** Of a change of one cell. */
      before?: CellContent
      after?: CellContent
    }
  | { kind: 'shift'; sheet: Sheet; shift: Shift }
  | { kind: 'format'; sheet: Sheet; range: CellRange }
  | { kind: 'layout'; sheet: Sheet }
  | { kind: 'selection'; sheet: Sheet; range: CellRange }
  | { kind: 'sheet-activated'; sheet: Sheet; previous: Sheet | null }
  | { kind: 'sheet-added' | 'sheet-deleted' | 'sheet-visibility' | 'sheet-moved' | 'sheet-protection'; sheet: Sheet }
  | { kind: 'sheet-renamed'; sheet: Sheet; before: string }
  | { kind: 'table-added' | 'table-deleted' | 'table-changed'; sheet: Sheet; table: TableModel }
  | { kind: 'names' }
  | { kind: 'calculated'; sheet: Sheet }
