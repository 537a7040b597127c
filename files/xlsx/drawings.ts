/** Charts in the drawing of a sheet: which there are, and one more. Whatever else is drawn there stays as it is written. */
import { declarePart } from '../package/contentTypes.ts'
import { freePartPath, type PackageParts, partText, setPartText } from '../package/packageParts.ts'
import { addRelationship, relationshipsOf } from '../package/relationships.ts'
import { appendChildren, element, elements, escapeXml, splice, type XmlElement } from '../package/xml.ts'
import { namespaces, sheetPath, type WorkbookState } from './workbookState.ts'

/** As much of a workbook as tells where its parts are. */
export type WorkbookParts = Pick<WorkbookState, 'files' | 'workbook'>

export interface DrawnChart {
  name: string
  /** Path of the chart's part. */
  path: string
  /** Cell under its top left corner, from 0; 0 and 0 where it is not bound to cells. */
  row: number
  column: number
  widthPoints: number
  heightPoints: number
}

const EMU_PER_POINT = 12_700
const USUAL_ROW_POINTS = 15
const USUAL_COLUMN_POINTS = 48
const ANCHORS = ['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor']

/** The charts of a sheet in the order in which they are drawn. */
export function drawnCharts(files: PackageParts, sheetPart: string): DrawnChart[] {
  const drawing = drawingOf(files, sheetPart)
  const xml = drawing === null ? '' : (partText(files, drawing) ?? '')
  const targets = new Map(
    drawing === null ? [] : relationshipsOf(files, drawing).map(({ id, target }) => [id, target] as const),
  )
  return anchors(xml).flatMap(anchor =>
    elements(anchor.inner, 'graphicFrame').flatMap(({ inner }) => {
      const reference = element(element(inner, 'graphicData')?.inner ?? '', 'chart')?.attributes ?? {}
      const id = Object.entries(reference).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
      const path = targets.get(id)
      const name = element(inner, 'cNvPr')?.attributes.name ?? ''
      return path === undefined ? [] : [{ name, path, ...cornerOf(anchor.inner, 'from'), ...sizeOf(anchor) }]
    }),
  )
}

/** First row below everything that is drawn on the sheet; 0 where nothing is. */
export function rowBelowDrawings(files: PackageParts, sheetPart: string): number {
  const drawing = drawingOf(files, sheetPart)
  const bottoms = anchors(drawing === null ? '' : (partText(files, drawing) ?? '')).map(anchor => {
    const { name, inner } = anchor
    if (name === 'twoCellAnchor') return cornerOf(inner, 'to').row + 1
    return cornerOf(inner, 'from').row + Math.ceil(sizeOf(anchor).heightPoints / USUAL_ROW_POINTS) + 1
  })
  return Math.max(0, ...bottoms)
}

/** Puts a chart onto a sheet, its top left corner at a cell; `xml` is its part. */
export function addChart(
  workbook: WorkbookParts,
  sheet: string,
  { name, row, column, widthPoints, heightPoints }: Omit<DrawnChart, 'path'>,
  xml: string,
): void {
  const { files } = workbook
  const { relationships, drawing: a, spreadsheetDrawing, chart: c } = namespaces(workbook)
  const drawing = drawingOf(files, sheetPath(workbook, sheet)) ?? addDrawing(workbook, sheet)
  const path = freePartPath(files, 'xl/charts/chart')
  setPartText(files, path, xml)
  declarePart(files, path, 'chart')
  const id = addRelationship(files, drawing, `${relationships}/chart`, path)
  const text = partText(files, drawing) ?? ''
  const root = element(text, 'wsDr')
  if (!root) throw new Error(`No drawing in ${drawing}`)
  const shape = Math.max(1, ...elements(text, 'cNvPr').map(({ attributes }) => Number(attributes.id) || 0)) + 1
  const extent = `cx="${Math.round(widthPoints * EMU_PER_POINT)}" cy="${Math.round(heightPoints * EMU_PER_POINT)}"`
  const anchor = [
    `<xdr:oneCellAnchor xmlns:xdr="${spreadsheetDrawing}" xmlns:a="${a}">`,
    `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`,
    `<xdr:ext ${extent}/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>`,
    `<xdr:cNvPr id="${shape}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${c}"><c:chart xmlns:c="${c}" xmlns:r="${relationships}" r:id="${id}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>',
  ]
  setPartText(files, drawing, appendChildren(text, root, anchor.join('')))
}

const drawingOf = (files: PackageParts, sheetPart: string): string | null =>
  relationshipsOf(files, sheetPart).find(({ kind }) => kind === 'drawing')?.target ?? null

const anchors = (xml: string) =>
  ANCHORS.flatMap(name => elements(xml, name)).sort((before, after) => before.start - after.start)

/** Cells tell their size only when it is known how large they are: then Excel's usual ones are counted. */
function sizeOf({ name, inner }: XmlElement): Pick<DrawnChart, 'widthPoints' | 'heightPoints'> {
  const { cx, cy } = element(inner, 'ext')?.attributes ?? {}
  if (name !== 'twoCellAnchor')
    return { widthPoints: Number(cx ?? 0) / EMU_PER_POINT, heightPoints: Number(cy ?? 0) / EMU_PER_POINT }
  const [from, to] = [cornerOf(inner, 'from'), cornerOf(inner, 'to')]
  return {
    widthPoints: (to.column - from.column) * USUAL_COLUMN_POINTS,
    heightPoints: (to.row - from.row) * USUAL_ROW_POINTS,
  }
}

function cornerOf(anchor: string, corner: 'from' | 'to'): { row: number; column: number } {
  const cell = element(anchor, corner)?.inner ?? ''
  const at = (name: string) => Number(element(cell, name)?.inner ?? 0)
  return { row: at('row'), column: at('col') }
}

/** Elements of a sheet's part that come after its drawing; some of them may be wrapped for older readers. */
const AFTER_DRAWING = [
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'AlternateContent',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
]

function addDrawing(workbook: WorkbookParts, sheet: string): string {
  const { files } = workbook
  const { relationships, drawing: a, spreadsheetDrawing } = namespaces(workbook)
  const sheetPart = sheetPath(workbook, sheet)
  const path = freePartPath(files, 'xl/drawings/drawing')
  setPartText(
    files,
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${spreadsheetDrawing}" xmlns:a="${a}"></xdr:wsDr>`,
  )
  declarePart(files, path, 'drawing')
  const id = addRelationship(files, sheetPart, `${relationships}/drawing`, path)
  const xml = partText(files, sheetPart) ?? ''
  const root = element(xml, 'worksheet')
  if (!root) throw new Error(`No worksheet in ${sheetPart}`)
  const { prefix } = root
  const cellsEnd = element(xml, 'sheetData')?.end ?? 0
  const next = AFTER_DRAWING.flatMap(name => elements(xml.slice(cellsEnd), name).map(({ start }) => cellsEnd + start))
  const end = sheetExtensions(xml, prefix) ?? xml.lastIndexOf(`</${prefix}worksheet>`)
  const at = Math.min(end, ...next)
  setPartText(files, sheetPart, splice(xml, at, at, `<${prefix}drawing xmlns:r="${relationships}" r:id="${id}"/>`))
  return path
}

/** Where the extension list of the sheet itself begins: the last element, unlike the lists inside of conditional formats. */
export function sheetExtensions(xml: string, prefix: string): number | null {
  const isLast = new RegExp(`</${prefix}extLst>\\s*</${prefix}worksheet>\\s*$`).test(xml)
  const at = isLast ? xml.lastIndexOf(`<${prefix}extLst`) : -1
  return at < 0 ? null : at
}
