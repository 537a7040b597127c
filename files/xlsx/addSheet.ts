/** Adds an empty sheet to the workbook: its part, its tab, its print titles. */
import type { SheetModel } from '../../core/contract/sheetModel.ts'
import { printTitleRows } from '../../core/report/sheetLook.ts'
import { declarePart } from '../package/contentTypes.ts'
import { freePartPath, partText, setPartText } from '../package/packageParts.ts'
import { addRelationship } from '../package/relationships.ts'
import { sheetEntries } from '../package/workbookPart.ts'
import { appendChildren, element, elements, escapeXml, splice } from '../package/xml.ts'
import { inputValidations, validationsXml } from './inputValidation.ts'
import { namespaces, type WorkbookState } from './workbookState.ts'

const A4 = 9

/** The sheet comes after all others. */
export function addSheet(state: WorkbookState, model: SheetModel): void {
  const { files, workbook } = state
  const { main, relationships } = namespaces(state)
  const path = freePartPath(files, 'xl/worksheets/sheet')
  setPartText(files, path, emptySheet(model, main, relationships))
  declarePart(files, path, 'worksheet')
  const id = addRelationship(files, workbook, `${relationships}/worksheet`, path)
  const xml = partText(files, workbook) ?? ''
  const sheets = element(xml, 'sheets')
  if (!sheets) throw new Error('No sheets in the workbook')
  const last = Math.max(0, ...elements(sheets.inner, 'sheet').map(({ attributes }) => Number(attributes.sheetId)))
  const entry = `<${sheets.prefix}sheet xmlns:r="${relationships}" name="${escapeXml(model.name)}" sheetId="${last + 1}" r:id="${id}"/>`
  setPartText(files, workbook, appendChildren(xml, sheets, entry))
  addPrintTitles(state, model)
  state.contents.push({
    name: model.name,
    visibility: 'visible',
    values: [],
    formulas: new Map(),
    numberFormats: new Map(),
  })
}

function emptySheet(model: SheetModel, main: string, relationships: string): string {
  const pane = `<pane ySplit="${model.frozenRows}" topLeftCell="A${model.frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
  const orientation = model.landscape ? 'landscape' : 'portrait'
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${main}" xmlns:r="${relationships}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnWidths(model),
    '<sheetData></sheetData>',
    validationsXml(model.tables.flatMap(inputValidations)),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('')
}

function columnWidths(model: SheetModel): string {
  const widths = model.tables.flatMap(table =>
    table.columns.map(({ widthCharacters }, index) => ({ column: table.firstColumn + index + 1, widthCharacters })),
  )
  const columns = widths
    .sort((a, b) => a.column - b.column)
    .map(
      ({ column, widthCharacters: width }) => `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`,
    )
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''
}

/** Elements of the workbook part that come after the defined names. */
const AFTER_NAMES = ['calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes']
const AFTER_THEM = ['webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst']

/** The head of the sheet is printed on every page. */
function addPrintTitles({ files, workbook }: WorkbookState, model: SheetModel): void {
  const xml = partText(files, workbook) ?? ''
  const index = sheetEntries(files, workbook).length - 1
  const reference = escapeXml(`'${model.name.replaceAll("'", "''")}'!${printTitleRows(model)}`)
  const names = element(xml, 'definedNames')
  const prefix = names?.prefix ?? element(xml, 'sheets')?.prefix ?? ''
  const entry = `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${index}">${reference}</${prefix}definedName>`
  if (names) {
    setPartText(files, workbook, appendChildren(xml, names, entry))
    return
  }
  const next = [...AFTER_NAMES, ...AFTER_THEM].flatMap(name => element(xml, name) ?? [])
  const end = xml.lastIndexOf(`</${prefix}workbook>`)
  const at = Math.min(end, ...next.map(({ start }) => start))
  setPartText(files, workbook, splice(xml, at, at, `<${prefix}definedNames>${entry}</${prefix}definedNames>`))
}
