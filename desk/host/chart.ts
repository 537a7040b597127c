/** A chart: where it stands, what it says, which cells its series look at. */
import { box, type CellRange } from './address.ts'
import type { Sheet } from './sheet.ts'
import { isWholeShift, type Shift, shiftBox } from './shift.ts'

export interface ChartArea {
  sheet: Sheet
  range: CellRange
}

export interface SeriesModel {
  name: string
  /** As the API names it: ColumnClustered, LineMarkers … */
  chartType: string
  axisGroup: 'Primary' | 'Secondary'
  values: ChartArea | null
  categories: ChartArea | null
  /** Colours and the like, by path: the stand-in keeps what it is told and draws its own. */
  readonly looks: Map<string, unknown>
}

export class ChartModel {
  readonly id: string
  /** Path of the part that the file holds it in; null for a new one. */
  path: string | null = null
  name: string
  title = ''
  series: SeriesModel[] = []
  /** Cell under the top left corner. */
  row = 0
  column = 0
  /** Points from that cell's edges. */
  offset = { left: 0, top: 0 }
  width = 360
  height = 216
  /** Number formats and the like of axes, title and legend, by path. */
  readonly looks = new Map<string, unknown>()

  constructor(id: string, name: string) {
    this.id = id
    this.name = name
  }
}

export const newSeries = (name: string, values: ChartArea | null): SeriesModel => ({
  name,
  chartType: 'ColumnClustered',
  axisGroup: 'Primary',
  values,
  categories: null,
  looks: new Map(),
})

/** Series follow their cells when others are inserted or deleted, charts whole rows and columns. */
export function followShift(sheets: readonly Sheet[], sheet: Sheet, shift: Shift): void {
  const moved = (area: ChartArea | null): ChartArea | null => {
    if (area?.sheet !== sheet) return area
    const range = shiftBox(area.range, shift)
    return range && { sheet, range }
  }
  for (const chart of sheets.flatMap(each => each.charts)) {
    for (const series of chart.series) {
      series.values = moved(series.values)
      series.categories = moved(series.categories)
    }
  }
  if (!isWholeShift(shift)) return
  for (const chart of sheet.charts) {
    const corner = shiftBox(box(chart.row, chart.column), shift)
    if (corner) [chart.row, chart.column] = [corner.firstRow, corner.firstColumn]
  }
}
