/** Rows of a table of indicators (KPIs). */

import type { Project } from '../../contract/project.ts'
import { raise } from '../../findings.ts'
import { placeName } from '../../provenance.ts'
import { present } from '../present.ts'
import type { TableReader } from '../tableReader.ts'
import { isBlankMark, parseNumberText } from '../values/numbers.ts'
import { periodOf } from './periodCell.ts'

type Indicator = NonNullable<Project['indicators']>[number]
type Direction = Indicator['direction']

const UP = /higher|\bup\b|\bmax|increase|more|↑|正向|越高|越大|越多|高优|上升/i
const DOWN = /lower|\bdown\b|\bmin|decrease|less|fewer|↓|反向|逆向|负向|越低|越小|越少|低优|下降/i
const RANGE = /range|between|within|nominal|区间|适中|范围|居中/i

const directionOf = (text: string): Direction | undefined =>
  RANGE.test(text) ? 'range' : UP.test(text) ? 'up' : DOWN.test(text) ? 'down' : undefined

interface Target {
  value: Indicator['target']
  direction?: Direction
}

/** A number as a reader of the cell sees it: "95%" is 0.95. */
function numberIn(text: string): number | undefined {
  const reading = parseNumberText(text)
  return reading ? (reading.percent ? Number((reading.value / 100).toPrecision(15)) : reading.value) : undefined
}

/** "≥95%", "at most 3", "3-5", "[3, 5]": the target, and the direction that its sign tells. */
function targetOf(text: string): Target | undefined {
  const bare = text.normalize('NFKC').trim()
  const sign = /^(≥|>=|>|≤|<=|<|不低于|不少于|大于等于|不高于|不超过|小于等于|at least|at most|min\.?|max\.?)\s*/i.exec(
    bare,
  )
  if (sign?.[1]) {
    const value = numberIn(bare.slice(sign[0].length).replace(/(以上|以下)$/, ''))
    const isUp = /^(≥|>|不低于|不少于|大于|at least|min)/i.test(sign[1])
    return value === undefined ? undefined : { value, direction: isUp ? 'up' : 'down' }
  }
  const range = /^[[(]?\s*(-?[\d.]+%?)\s*(?:-|–|~|至|,|to)\s*(-?[\d.]+%?)\s*[\])]?$/i.exec(bare)
  const [low, high] = [numberIn(range?.[1] ?? ''), numberIn(range?.[2] ?? '')]
  if (low !== undefined && high !== undefined && low <= high) return { value: [low, high], direction: 'range' }
  const value = numberIn(bare)
  return value === undefined ? undefined : { value }
}

function readTarget(reader: TableReader, row: number): Target | undefined {
  const value = reader.value(row, 'target')
  if (typeof value === 'number') return { value }
  if (typeof value !== 'string' || isBlankMark(value)) return undefined
  const target = targetOf(value)
  if (!target) reader.unreadableValue(row, 'target')
  return target
}

function assumed(reader: TableReader, row: number, name: string): Direction {
  const source = reader.source(row, 'target')
  const cell = placeName(source)
  reader.findings.push(
    raise('input/direction-assumed', { kind: 'cell', id: cell }, { cell, indicator: name }, { source }),
  )
  return 'up'
}

/** Reads the indicators that have a target. Without a word or sign of its direction a higher value counts as better, which is said. */
export function readIndicators(reader: TableReader): Indicator[] {
  const sections = new Map(reader.table.rows.map(row => [row.row, row.section]))
  return reader.rows.flatMap((row, index): Indicator[] => {
    const name = reader.text(row, 'name')
    const target = readTarget(reader, row)
    if (name === undefined || !target) return []
    const stated = directionOf(reader.text(row, 'direction') ?? '')
    return [
      present<Indicator>({
        id: reader.text(row, 'id') ?? `#${index + 1}`,
        name: name.slice(0, 500),
        group: reader.text(row, 'group') ?? sections.get(row) ?? reader.table.sheet.name,
        unit: reader.text(row, 'unit'),
        direction: stated ?? target.direction ?? assumed(reader, row, name),
        target: target.value,
        actual: reader.number(row, 'actual'),
        tolerance: reader.number(row, 'tolerance'),
        weight: reader.fraction(row, 'weight'),
        owner: reader.text(row, 'owner'),
        period: periodOf(reader, row),
        source: reader.source(row, 'name'),
      }),
    ]
  })
}
