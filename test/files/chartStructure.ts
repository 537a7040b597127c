/**
 * The order of elements in charts and drawings, from the schemas of ECMA-376 part 1 (dml-chart, dml-spreadsheetDrawing), as
 * far as our charts use them. Excel calls a file damaged whose elements stand in another order.
 */

const SERIES = [
  'idx',
  'order',
  'tx',
  'spPr',
  'invertIfNegative',
  'marker',
  'dPt',
  'dLbls',
  'trendline',
  'errBars',
  'cat',
  'val',
  'smooth',
  'extLst',
]
const AXIS = [
  'axId',
  'scaling',
  'delete',
  'axPos',
  'majorGridlines',
  'title',
  'numFmt',
  'majorTickMark',
  'minorTickMark',
  'tickLblPos',
  'spPr',
  'txPr',
  'crossAx',
  'crosses',
]

const CHILDREN: Record<string, string[]> = {
  chartSpace: [
    'date1904',
    'lang',
    'roundedCorners',
    'AlternateContent',
    'style',
    'clrMapOvr',
    'pivotFmts',
    'protection',
    'chart',
    'spPr',
    'txPr',
  ],
  chart: [
    'title',
    'autoTitleDeleted',
    'pivotFmts',
    'view3D',
    'floor',
    'sideWall',
    'backWall',
    'plotArea',
    'legend',
    'plotVisOnly',
    'dispBlanksAs',
  ],
  title: ['tx', 'layout', 'overlay', 'spPr', 'txPr'],
  barChart: ['barDir', 'grouping', 'varyColors', 'ser', 'dLbls', 'gapWidth', 'overlap', 'serLines', 'axId'],
  lineChart: [
    'grouping',
    'varyColors',
    'ser',
    'dLbls',
    'dropLines',
    'hiLowLines',
    'upDownBars',
    'marker',
    'smooth',
    'axId',
  ],
  ser: SERIES,
  marker: ['symbol', 'size', 'spPr'],
  strRef: ['f', 'strCache'],
  numRef: ['f', 'numCache'],
  strCache: ['ptCount', 'pt'],
  numCache: ['formatCode', 'ptCount', 'pt'],
  catAx: [...AXIS, 'auto', 'lblAlgn', 'lblOffset', 'noMultiLvlLbl'],
  valAx: [...AXIS, 'crossBetween', 'majorUnit'],
  legend: ['legendPos', 'legendEntry', 'layout', 'overlay'],
  oneCellAnchor: ['from', 'ext', 'graphicFrame', 'clientData'],
  from: ['col', 'colOff', 'row', 'rowOff'],
  graphicFrame: ['nvGraphicFramePr', 'xfrm', 'graphic'],
  nvGraphicFramePr: ['cNvPr', 'cNvGraphicFramePr'],
  ln: ['solidFill', 'prstDash', 'round'],
}

/** Elements that stand where they may not, as "parent: child"; also tags that are not closed in order. */
export function misplacedElements(xml: string): string[] {
  const faults: string[] = []
  const open: { name: string; last: number }[] = []
  for (const [, slash, name = '', isEmpty] of xml.matchAll(/<(\/?)(?:\w+:)?(\w+)(?:\s(?:[^>"]|"[^"]*")*?)?(\/?)>/g)) {
    const parent = open.at(-1)
    if (slash) {
      if (parent?.name !== name) faults.push(`${parent?.name}: /${name}`)
      open.pop()
      continue
    }
    const order = CHILDREN[parent?.name ?? '']
    if (parent && order) {
      const at = order.indexOf(name)
      if (at < parent.last) faults.push(`${parent.name}: ${name}`)
      parent.last = Math.max(parent.last, at)
    }
    if (!isEmpty) open.push({ name, last: 0 })
  }
  return open.length > 0 ? [...faults, 'not closed'] : faults
}
