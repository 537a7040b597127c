/** Model changes as the event messages of the rich API: type numbers and payloads that the library turns into event arguments. */
import { formatAddress, includesBox, overlaps, quoteSheetName } from './address.ts'
import { type CellContent, valueTypeOf } from './cell.ts'
import type { ModelChange } from './change.ts'
import type { LibraryMessage } from './customFunctions.ts'
import type { Sheet } from './sheet.ts'
import type { WorkbookModel } from './workbookModel.ts'

const EVENT_CATEGORY = 65_536
const WORKBOOK = 'Workbook'

const EventNumber = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const

const message = (messageType: number, targetId: string, payload: object): LibraryMessage => ({
  messageCategory: EVENT_CATEGORY,
  messageType,
  targetId,
  id: '0',
  message: JSON.stringify(payload),
})

/** One message to the sheet and one to the collection of sheets. */
const toSheetAndWorkbook = (type: number, sheet: Sheet, payload: object): LibraryMessage[] => [
  message(type, sheet.id, payload),
  message(type, WORKBOOK, payload),
]

const shown = (value: CellContent): unknown => value ?? ''

function cellsChanged(change: Extract<ModelChange, { kind: 'cells' }>, workbook: WorkbookModel): LibraryMessage[] {
  const { sheet, range, changeType, source } = change
  if (source === 'calculation') {
    return toSheetAndWorkbook(EventNumber.calculated, sheet, { worksheetId: sheet.id, address: formatAddress(range) })
  }
  const address = formatAddress(range)
  const details =
    change.before === undefined || change.after === undefined
      ? {}
      : {
          valueBefore: shown(change.before),
          valueAfter: shown(change.after),
          valueTypeBefore: valueTypeOf(change.before),
          valueTypeAfter: valueTypeOf(change.after),
        }
  const payload = {
    address,
    changeType,
    source: 'Local',
    triggerSource: source === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    worksheetId: sheet.id,
    referenceId: `${quoteSheetName(sheet.name)}!${address}`,
    shiftDirection: 'None',
    ...details,
  }
  const messages = toSheetAndWorkbook(EventNumber.changed, sheet, payload)
  for (const table of workbook.tables) {
    if (table.sheet !== sheet || !overlaps(table.range, range)) continue
    const tableId = String(table.id)
    for (const target of [tableId, WORKBOOK, sheet.id]) {
      messages.push(message(EventNumber.tableChanged, target, { ...payload, tableId }))
    }
  }
  return messages
}

function selectionChanged(
  change: Extract<ModelChange, { kind: 'selection' }>,
  workbook: WorkbookModel,
): LibraryMessage[] {
  const { sheet, range } = change
  const payload = { address: formatAddress(range), worksheetId: sheet.id }
  const messages = toSheetAndWorkbook(EventNumber.selectionChanged, sheet, payload)
  for (const table of workbook.tables) {
    if (table.sheet !== sheet) continue
    const isInsideTable = includesBox(table.range, range)
    const tablePayload = { ...payload, isInsideTable, tableId: String(table.id) }
    messages.push(message(EventNumber.tableSelectionChanged, String(table.id), tablePayload))
  }
  return messages
}

/** What the add-in is told about a change. */
export function eventMessages(change: ModelChange, workbook: WorkbookModel): LibraryMessage[] {
  switch (change.kind) {
    case 'cells':
      return cellsChanged(change, workbook)
    case 'selection':
      return selectionChanged(change, workbook)
    case 'table-added':
    case 'table-deleted': {
      const type = change.kind === 'table-added' ? EventNumber.tableAdded : EventNumber.tableDeleted
      const { table, sheet } = change
      const payload = { source: 'Local', tableId: String(table.id), tableName: table.name, worksheetId: sheet.id }
      return toSheetAndWorkbook(type, sheet, payload)
    }
    case 'sheet-activated': {
      const active = { worksheetId: change.sheet.id }
      const messages = toSheetAndWorkbook(EventNumber.activated, change.sheet, active)
      if (!change.previous) return messages
      const previous = { worksheetId: change.previous.id }
      return [...toSheetAndWorkbook(EventNumber.deactivated, change.previous, previous), ...messages]
    }
    default:
      return sheetMessages(change)
  }
}

function sheetMessages(change: ModelChange): LibraryMessage[] {
  if (!('sheet' in change)) return []
  const { sheet } = change
  const payload = { source: 'Local', worksheetId: sheet.id }
  switch (change.kind) {
    case 'sheet-added':
      return [message(EventNumber.added, WORKBOOK, payload)]
    case 'sheet-deleted':
      return [message(EventNumber.deleted, WORKBOOK, payload)]
    case 'sheet-renamed':
      return toSheetAndWorkbook(EventNumber.nameChanged, sheet, {
        ...payload,
        nameBefore: change.before,
        nameAfter: sheet.name,
      })
    case 'sheet-protection':
      return toSheetAndWorkbook(EventNumber.protectionChanged, sheet, {
        ...payload,
        isProtected: sheet.protection !== null,
        sheetPassword: null,
      })
    case 'format': {
      const address = formatAddress(change.range)
      const referenceId = `${quoteSheetName(sheet.name)}!${address}`
      return toSheetAndWorkbook(EventNumber.formatChanged, sheet, { ...payload, address, referenceId })
    }
    default:
      return []
  }
}
