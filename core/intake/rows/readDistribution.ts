/** The distribution that the columns of an estimate state. */

import { distribution } from '../../contract/distribution.ts'
import type { Task } from '../../contract/task.ts'
import { raise } from '../../findings.ts'
import { placeName } from '../../provenance.ts'
import type { TableReader } from '../tableReader.ts'
import { parseNumberText } from '../values/numbers.ts'

export type Distribution = NonNullable<NonNullable<Task['estimate']>['cost']>

const POINTS = ['value', 'min', 'mode', 'max', 'p10', 'p90', 'mean', 'sd'] as const
type Point = (typeof POINTS)[number]

const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^(pert|beta|贝塔|β)/i, 'pert'],
  [/^(tri|三角|三点)/i, 'triangular'],
  [/^(uni|均匀|平均分布)/i, 'uniform'],
  [/^(logn|对数正态)/i, 'lognormal'],
  [/^(norm|gauss|正态)/i, 'normal'],
  [/^(disc|离散)/i, 'discrete'],
  [/^(fix|const|固定|常数)/i, 'fixed'],
]

/** "10: 30%; 20: 70%": values with their probabilities. */
function discreteValues(text: string): { value: number; probability: number }[] {
  return text.split(/[;；\n]/).flatMap(part => {
    const [value, probability] = part.split(/[:：=@]/).map(side => parseNumberText(side.trim()))
    if (!value || !probability) return []
    return [{ value: value.value, probability: probability.percent ? probability.value / 100 : probability.value }]
  })
}

/** The shape that the parameters have where no column states one. */
function shapeOf(stated: string | undefined, points: Partial<Record<Point, number>>, hasValues: boolean): string {
  const named = stated === undefined ? undefined : SHAPES.find(([form]) => form.test(stated.trim()))?.[1]
  if (named !== undefined) return named
  if (hasValues) return 'discrete'
  if (points.mean !== undefined || points.sd !== undefined) return 'normal'
  if (points.value !== undefined) return 'fixed'
  const isSpan = points.mode === undefined && points.min !== undefined && points.max !== undefined
  return isSpan ? 'uniform' : 'triangular'
}

/**
 * The distribution under the concepts `<prefix>.min` and so on; `figure` reads one of its figures in the unit wanted.
 * Undefined without any figure, and with a finding where the figures make no distribution.
 */
export function readDistribution(
  reader: TableReader,
  row: number,
  prefix: string,
  figure: (concept: string) => number | undefined,
): Distribution | undefined {
  const points: Partial<Record<Point, number>> = {}
  for (const point of POINTS) {
    const value = reader.has(`${prefix}.${point}`) ? figure(`${prefix}.${point}`) : undefined
    if (value !== undefined) points[point] = value
  }
  const values = discreteValues(reader.text(row, `${prefix}.values`) ?? '')
  if (Object.keys(points).length === 0 && values.length === 0) return undefined
  const shape = shapeOf(reader.text(row, `${prefix}.shape`), points, values.length > 0)
  const lambda = reader.has(`${prefix}.lambda`) ? reader.number(row, `${prefix}.lambda`) : undefined
  const parsed = distribution.safeParse({
    shape,
    ...points,
    ...(lambda !== undefined && { lambda }),
    ...(values.length > 0 && { values }),
  })
  if (parsed.success) return parsed.data
  const first = POINTS.map(point => `${prefix}.${point}`).find(concept => reader.value(row, concept) !== null)
  const source = reader.source(row, first ?? `${prefix}.values`)
  const cell = placeName(source)
  reader.findings.push(raise('input/unreadable-estimate', { kind: 'cell', id: cell }, { cell }, { source }))
  return undefined
}
