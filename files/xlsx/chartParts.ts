/** Reads and changes the part of a chart: its title, its series, what it looks at. Everything else of it stays. */
import { type ChartData, dataXml, numbersXml, textsXml } from '../package/chartData.ts'
import { categoriesXml, seriesNameXml, seriesValuesXml } from '../package/chartXml.ts'
import { element, elements, escapeXml, splice, unescapeXml, type XmlElement } from '../package/xml.ts'

/** Text of the chart's own title, "" where it has none or shows a cell. */
export function chartTitle(xml: string): string {
  const title = titleOf(xml)
  return elements(title?.inner ?? '', 't')
    .map(({ inner }) => unescapeXml(inner))
    .join('')
}

/** The title with another text, in the look of its beginning. */
export function withTitle(xml: string, text: string): string {
  const title = titleOf(xml)
  if (!title) return xml
  let changed = xml.slice(title.start, title.end)
  for (const [index, { prefix, start, end }] of [...elements(changed, 't').entries()].reverse())
    changed = splice(changed, start, end, `<${prefix}t>${index === 0 ? escapeXml(text) : ''}</${prefix}t>`)
  return splice(xml, title.start, title.end, changed)
}

/** The axes have titles too, further down. */
function titleOf(xml: string): XmlElement | null {
  const plotArea = element(xml, 'plotArea')?.start ?? xml.length
  const title = element(xml, 'title')
  return title && title.start < plotArea ? title : null
}

/** Name of a series as it is stored. */
export function seriesName(series: string): string {
  const name = element(series, 'tx')?.inner ?? ''
  return unescapeXml(element(name, 'v')?.inner ?? '')
}

/** What a series is to look at; null leaves that part of it as it is. */
export interface SeriesTarget {
  name: ChartData | string | null
  categories: ChartData | null
  values: ChartData | null
}

/** Points series at other cells, as `targetOf` says of each by its name and its place from 0; their looks stay. */
export function withSeries(xml: string, targetOf: (name: string, index: number) => SeriesTarget | null): string {
  let changed = xml
  for (const [index, { start, end, prefix }] of [...elements(xml, 'ser').entries()].reverse()) {
    const series = xml.slice(start, end)
    const target = targetOf(seriesName(series), index)
    if (!target) continue
    const { name, categories, values } = target
    const replacements: [string, string | null][] = [
      ['tx', name && seriesNameXml(name, prefix)],
      ['cat', categories && categoriesXml(categories, prefix)],
      ['val', values && seriesValuesXml(values, prefix)],
    ]
    changed = splice(changed, start, end, replacements.reduce(withChild, series))
  }
  return changed
}

function withChild(series: string, [name, written]: [string, string | null]): string {
  const child = written === null ? null : element(series, name)
  return child && written !== null ? splice(series, child.start, child.end, written) : series
}

/** The stored values beside every reference as the cells are now; a reference that `dataOf` does not know stays. */
export function withStoredValues(xml: string, dataOf: (reference: string) => ChartData | null): string {
  let changed = xml
  const references = ['numRef', 'strRef'].flatMap(name => elements(xml, name)).sort((a, b) => b.start - a.start)
  for (const { name, inner, prefix, start, end } of references) {
    const data = dataOf(unescapeXml(element(inner, 'f')?.inner ?? ''))
    if (!data) continue
    const isCategory = xml.slice(0, start).endsWith(`<${prefix}cat>`)
    const write = isCategory ? dataXml : name === 'numRef' ? numbersXml : textsXml
    changed = splice(changed, start, end, write(data, prefix))
  }
  return changed
}

/** A series as it is drawn: its kind is the name of the element around it, such as barChart. */
export interface DrawnSeries {
  name: string
  kind: string
  isStacked: boolean
  isSecondary: boolean
  /** References to cells, "" where there are none. */
  categories: string
  values: string
}

/** Every kind of plot that the format knows. */
const PLOTS = ['bar', 'bar3D', 'line', 'line3D', 'area', 'area3D', 'pie', 'pie3D', 'ofPie', 'doughnut', 'scatter']
  .concat(['bubble', 'radar', 'stock', 'surface', 'surface3D'])
  .map(kind => `${kind}Chart`)

/** All series in the order in which they are written. */
export function drawnSeries(xml: string): DrawnSeries[] {
  const plots = PLOTS.flatMap(name => elements(xml, name)).sort((a, b) => a.start - b.start)
  const axisOf = (plot: XmlElement) => elements(plot.inner, 'axId').at(-1)?.attributes.val
  return plots.flatMap(plot =>
    elements(plot.inner, 'ser').map(({ inner }): DrawnSeries => {
      const referenceOf = (name: string) => unescapeXml(element(element(inner, name)?.inner ?? '', 'f')?.inner ?? '')
      return {
        name: seriesName(inner),
        kind: plot.name,
        isStacked: element(plot.inner, 'grouping')?.attributes.val === 'stacked',
        isSecondary: plots[0] !== undefined && axisOf(plot) !== axisOf(plots[0]),
        categories: referenceOf('cat'),
        values: referenceOf('val'),
      }
    }),
  )
}

/** Number formats of the value axes, the left one first. */
export function valueAxisFormats(xml: string): string[] {
  return elements(xml, 'valAx').map(({ inner }) => element(inner, 'numFmt')?.attributes.formatCode ?? 'General')
}
