/** Rows of a risk register. */
import type { Risk } from '../../contract/risk.ts'
import type { LevelColumn } from '../levelColumns.ts'
import { present } from '../present.ts'
import type { TableReader } from '../tableReader.ts'
import { isBlankMark, parseNumberText } from '../values/numbers.ts'
import { type ScaleReader, scaleReader } from '../values/scales.ts'
import { readDistribution } from './readDistribution.ts'

/** Share of readable ratings from which a single unreadable one is worth a finding; below it the column is prose. */
const RATED_SHARE_MIN = 0.5
/** Impacts beyond any rating scale are money. */
const SCORE_MAX = 100

interface RatingColumn {
  concept: string
  read: ScaleReader
  isRated: boolean
  /** Of a rating by marks: a column for each rank. */
  levels: readonly LevelColumn[]
}

function ratingColumn(reader: TableReader, concept: string, probability: boolean): RatingColumn {
  const values = reader.rows
    .map(row => reader.value(row, concept))
    .filter(value => value !== null && !(typeof value === 'string' && isBlankMark(value)))
  const header = reader.column(concept) === undefined ? '' : reader.headerAt(reader.column(concept) ?? 0)
  const inPercent = probability && /%|百分/.test(header) && values.some(value => typeof value === 'number' && value > 1)
  const read = scaleReader(values, probability)
  const scaled: ScaleReader = value => {
    if (inPercent && typeof value === 'number') return value / 100
    return read(value)
  }
  const rated = values.filter(value => scaled(value) !== null).length
  const levels = reader.table.levels.filter(level => level.concept === concept)
  return { concept, read: scaled, isRated: values.length > 0 && rated / values.length >= RATED_SHARE_MIN, levels }
}

/** Two figures where one is asked for: 30-50%, 2~3. */
const RANGE = /^\d+(?:\.\d+)?\s*%?\s*(?:[-~～–—至到]|to)\s*\d+(?:\.\d+)?\s*%?$/
const NOT_MARKED = /^(no|n|否|0|false)$/i

/** The rank whose column is marked in the row; two marks are a finding at the second. */
function markedRank(reader: TableReader, row: number, levels: readonly LevelColumn[]): number | undefined {
  const [marked, second] = levels.filter(({ column }) => {
    const text = reader.table.sheet.text(row, column)
    return text !== '' && !isBlankMark(text) && !NOT_MARKED.test(text)
  })
  if (second) reader.unreadableValueAt(row, second.column)
  return second ? undefined : marked?.rank
}

function rating(reader: TableReader, row: number, column: RatingColumn): number | undefined {
  if (column.levels.length > 0) return markedRank(reader, row, column.levels)
  const value = reader.value(row, column.concept)
  if (value === null || (typeof value === 'string' && isBlankMark(value))) return undefined
  if (!column.isRated && !(typeof value === 'string' && RANGE.test(value.trim()))) return undefined
  const read = column.read(value)
  if (read === null) reader.unreadableValue(row, column.concept)
  return read ?? undefined
}

/** An impact is a rating, or money when it is written as money or is beyond every scale. */
function isMoneyColumn(reader: TableReader): boolean {
  const column = reader.column('impact')
  if (column === undefined) return false
  if (reader.unitAt(column) !== undefined && /元|usd|eur|gbp|cny|[$€£¥]/i.test(reader.headerAt(column))) return true
  const numbers = reader.rows.flatMap(row => {
    const value = reader.valueAt(row, column)
    const number =
      typeof value === 'number' ? value : typeof value === 'string' ? parseNumberText(value)?.value : undefined
    return number ?? []
  })
  return numbers.length > 0 && numbers.filter(n => Math.abs(n) > SCORE_MAX).length * 2 > numbers.length
}

const OPPORTUNITY = /opportunit|机会|upside/i
const splitReferences = (text: string) =>
  text
    .split(/[,;，；、\n]+/)
    .map(part => part.trim())
    .filter(part => part !== '')

function impactOf(reader: TableReader, row: number, impact: RatingColumn, isMoney: boolean): Risk['impact'] {
  const stated = isMoney ? reader.amount(row, 'impact')?.value : reader.amount(row, 'cost')?.value
  const money = (concept: string) => reader.amount(row, concept)?.value
  const number = (concept: string) => reader.number(row, concept)
  const cost = readDistribution(reader, row, 'impact.cost', money) ?? stated
  const score = isMoney ? undefined : rating(reader, row, impact)
  const days = readDistribution(reader, row, 'impact.days', number) ?? number('impact.days')
  if (score === undefined && cost === undefined && days === undefined) return undefined
  return present<NonNullable<Risk['impact']>>({ score, cost, days })
}

/** Reads the risks. A risk without an id is named by its position. */
export function readRisks(reader: TableReader): Risk[] {
  const rate = (concept: string, probability = false) => ratingColumn(reader, concept, probability)
  const [probability, impact, detectability] = [rate('probability', true), rate('impact'), rate('detectability')]
  const [residualProbability, residualImpact] = [rate('residualProbability', true), rate('residualImpact')]
  const isMoney = isMoneyColumn(reader)
  return reader.rows.map((row, index): Risk => {
    const score = reader.value(row, 'score')
    const kind = reader.text(row, 'kind') ?? ''
    const tasks = reader.text(row, 'tasks')
    const response = present<NonNullable<Risk['response']>>({
      strategy: reader.text(row, 'strategy'),
      action: reader.text(row, 'response'),
      cost: reader.amount(row, 'responseCost')?.value,
      residualProbability: rating(reader, row, residualProbability),
      residualImpact: rating(reader, row, residualImpact),
    })
    return present<Risk>({
      id: reader.text(row, 'id') ?? `#${index + 1}`,
      description: reader.text(row, 'description') ?? '',
      kind: kind === '' ? undefined : OPPORTUNITY.test(kind) ? 'opportunity' : 'threat',
      category: reader.text(row, 'category'),
      cause: reader.text(row, 'cause'),
      owner: reader.text(row, 'owner'),
      department: reader.text(row, 'department'),
      tasks: tasks === undefined ? undefined : splitReferences(tasks),
      probability: rating(reader, row, probability),
      detectability: rating(reader, row, detectability),
      statedScore: typeof score === 'number' ? score : undefined,
      impact: impactOf(reader, row, impact, isMoney),
      response: Object.keys(response).length > 0 ? response : undefined,
      status: reader.text(row, 'status'),
      due: reader.date(row, 'due'),
      reviewed: reader.date(row, 'reviewed'),
      proximity: reader.text(row, 'proximity'),
      trigger: reader.text(row, 'trigger'),
      source: reader.source(row, 'description'),
    })
  })
}
