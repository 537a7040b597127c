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

export interface SeriesTarget {
  names: readonly string[]
  name: ChartData
  categories: ChartData
  values: ChartData
}

/** Points the series of the given names at other cells; their looks stay. */
export function withSeries(xml: string, targets: readonly SeriesTarget[]): string {
  let changed = xml
  for (const { start, end, prefix } of elements(xml, 'ser').reverse()) {
    const series = xml.slice(start, end)
    const target = targets.find(({ names }) => names.includes(seriesName(series)))
    if (!target) continue
    const replacements: [string, string][] = [
      ['tx', seriesNameXml(target.name, prefix)],
      ['cat', categoriesXml(target.categories, prefix)],
      ['val', seriesValuesXml(target.values, prefix)],
    ]
    changed = splice(changed, start, end, replacements.reduce(withChild, series))
  }
  return changed
}

function withChild(series: string, [name, written]: [string, string]): string {
  const child = element(series, name)
  return child ? splice(series, child.start, child.end, written) : series
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
