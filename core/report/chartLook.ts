/** How charts look and where they stand, whichever adapter draws them. Colours are RRGGBB, sizes in points. */
import type { ChartSeries, SheetModel } from '../contract/sheetModel.ts'

export const CHART_WIDTH_POINTS = 520
export const CHART_HEIGHT_POINTS = 285
/** From the top of a chart to that of the next: rows are at least as high as Excel's usual 15 points. */
export const CHART_STEP_ROWS = 20
/** Columns left empty between the tables and the charts beside them. */
export const CHART_GAP_COLUMNS = 1

export const CHART_TITLE_POINTS = 12
export const GRIDLINE_COLOR = 'D9D9D9'
/** The outline keeps columns apart where they touch, also on grey paper. */
export const OUTLINE_COLOR = '404040'
export const OUTLINE_POINTS = 0.5
export const LINE_POINTS = 2.25
export const MARKER_POINTS = 6
/** Gap between groups of columns, in percent of a column's width. */
export const GAP_PERCENT = 80

export type Dash = 'solid' | 'dash' | 'dot' | 'dashDot'
export type Marker = 'circle' | 'diamond' | 'triangle' | 'square'

export interface SeriesLook {
  color: string
  dash: Dash
  marker: Marker
}

/** After Okabe and Ito (2008), told apart by every kind of colour vision; neighbours differ in lightness too. */
const COLORS = ['1F4E79', 'E69F00', '7F7F7F', '56B4E9', 'D55E00', '009E73']
const DASHES: Dash[] = ['solid', 'dash', 'dot', 'dashDot']
const MARKERS: Marker[] = ['circle', 'diamond', 'triangle', 'square']

/** Looks of the series in order; lines differ in dash and marker also among themselves, whatever columns stand between. */
export function seriesLooks(kinds: readonly ChartSeries['kind'][]): SeriesLook[] {
  let lines = 0
  return kinds.map((kind, index) => {
    const nth = kind === 'line' ? lines++ : 0
    return {
      color: COLORS[index % COLORS.length] ?? '',
      dash: DASHES[nth % DASHES.length] ?? 'solid',
      marker: MARKERS[nth % MARKERS.length] ?? 'circle',
    }
  })
}

/** Cell at the top left of the first chart of a new sheet: beside all tables, in the first row that scrolls. */
export function chartPlace({ tables, frozenRows }: Pick<SheetModel, 'tables' | 'frozenRows'>): {
  row: number
  column: number
} {
  const right = Math.max(0, ...tables.map(({ firstColumn, columns }) => firstColumn + columns.length))
  return { row: frozenRows, column: right + CHART_GAP_COLUMNS }
}
