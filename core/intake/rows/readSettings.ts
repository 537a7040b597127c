/** Rows of tables that hold settings: keys and values, rating scales, bands of scores, who must take part, duties and what excludes them. */
import type { CatalogueDuty, Mitigation, PolicyRule, RiskScheme, Settings } from '../../contract/settings.ts'
import { controlDuty } from '../../controlDuties.ts'
import { normalise } from '../normalise.ts'
import { present } from '../present.ts'
import type { TableReader } from '../tableReader.ts'
import { parseNumberText } from '../values/numbers.ts'
import { isSettingKey, settingOf } from './settingValue.ts'

type Step = NonNullable<RiskScheme['probabilityScale']>[number]

/** Reads one table; which form it has is told by its columns. */
export function readSettingsTable(reader: TableReader): Settings[] {
  if (reader.has('key')) return readKeys(reader)
  if (reader.has('policy.requiredRole')) return [{ policy: readPolicy(reader) }]
  if (reader.has('catalogue.duty')) return readCatalogue(reader)
  if (reader.has('duties.conflictsWith')) return [{ duties: readPairs(reader) }]
  if (reader.has('band.name') && reader.has('band.from')) return readBands(reader)
  return readScale(reader)
}

function readKeys(reader: TableReader): Settings[] {
  return reader.rows.flatMap((row): Settings[] => {
    const key = reader.text(row, 'key')
    const value = reader.value(row, 'value')
    if (key === undefined || value === null || !isSettingKey(key)) return []
    const setting = settingOf(key, value)
    if (!setting) reader.unreadableValue(row, 'value')
    return setting ? [setting] : []
  })
}

function readPolicy(reader: TableReader): PolicyRule[] {
  return reader.rows.flatMap(row => {
    const requiredRole = reader.text(row, 'policy.requiredRole')
    if (requiredRole === undefined) return []
    return [
      present({
        projectType: reader.text(row, 'policy.projectType'),
        phase: reader.text(row, 'policy.phase'),
        duty: reader.text(row, 'policy.duty'),
        department: reader.text(row, 'policy.department'),
        requiredRole,
      }),
    ]
  })
}

/** Pairs of duties; beside a person and a control a pair is one that is made up for, and none that is forbidden anew. */
function readPairs(reader: TableReader): NonNullable<Settings['duties']> {
  const pairs: [string, string][] = []
  const mitigations: Mitigation[] = []
  for (const row of reader.rows) {
    const pair = pairOf(reader, row)
    if (!pair) continue
    const person = reader.text(row, 'mitigation.person')
    const control = reader.text(row, 'mitigation.control')
    if (person === undefined || control === undefined) pairs.push(pair)
    else
      mitigations.push(
        present<Mitigation>({ person, duties: pair, control, until: reader.date(row, 'mitigation.until') }),
      )
  }
  return { ...(pairs.length > 0 && { pairs }), ...(mitigations.length > 0 && { mitigations }) }
}

function pairOf(reader: TableReader, row: number): [string, string] | undefined {
  const [first, second] = (['duties.duty', 'duties.conflictsWith'] as const).map(concept => {
    const text = reader.text(row, concept)
    const duty = text === undefined ? undefined : controlDuty(text)
    if (text !== undefined && duty === undefined) reader.unreadableValue(row, concept)
    return duty
  })
  return first !== undefined && second !== undefined ? [first, second] : undefined
}

/** The project's own duties, in the place of the shipped ones; an empty table leaves those. */
function readCatalogue(reader: TableReader): Settings[] {
  const catalogue = reader.rows.flatMap((row): CatalogueDuty[] => {
    const [id, department] = [reader.text(row, 'catalogue.duty'), reader.text(row, 'policy.department')]
    if (id === undefined || department === undefined) return []
    const words = reader
      .text(row, 'catalogue.words')
      ?.split(/\s*[;；、,，|]\s*/)
      .filter(word => word !== '')
    return [present<CatalogueDuty>({ id, name: reader.text(row, 'catalogue.name') ?? id, department, words })]
  })
  return catalogue.length > 0 ? [{ duties: { catalogue } }] : []
}

function readBands(reader: TableReader): Settings[] {
  const bands = reader.rows.flatMap(row => {
    const name = reader.text(row, 'band.name')
    const from = lowest(reader, row, 'band.from')
    return name === undefined || from === undefined ? [] : [{ name, from }]
  })
  const rising = bands.toSorted((a, b) => a.from - b.from)
  return rising.length > 0 ? [{ riskScheme: { method: 'product', bands: rising } }] : []
}

/** The lower end of "15-25", "≥15", "10%～30%" or 15. */
function lowest(reader: TableReader, row: number, concept: string): number | undefined {
  const value = reader.value(row, concept)
  if (value === null || typeof value === 'number') return value ?? undefined
  const text = String(value).normalize('NFKC')
  if (/^\s*(<|≤|under|below|less|小于|低于|不足)/i.test(text)) return 0
  const reading = parseNumberText(/\d+(\.\d+)?\s*%?/.exec(text)?.[0] ?? '')
  if (!reading) reader.unreadableValue(row, concept)
  if (!reading) return undefined
  const isPercent = reading.percent || /%/.test(text)
  return isPercent ? Number((reading.value / 100).toPrecision(15)) : reading.value
}

const IMPACT = /impact|severity|consequence|影响|严重|后果|损失/
const PROBABILITY = /probab|likelihood|概率|可能/

function readScale(reader: TableReader): Settings[] {
  const titles = normalise(
    [reader.table.notes[0] ?? reader.table.sheet.name, reader.headerAt(reader.column('scale.rank') ?? 0)].join(' '),
  )
  const isImpact = IMPACT.test(titles) && !PROBABILITY.test(titles)
  const steps = reader.rows.flatMap((row): Step[] => {
    const rank = lowest(reader, row, 'scale.rank')
    if (rank === undefined) return []
    const probability = reader.fraction(row, 'scale.probability')
    return [
      present<Step>({
        rank,
        name: reader.text(row, 'scale.name'),
        from: reader.has('scale.from') ? lowest(reader, row, 'scale.from') : undefined,
        probability: probability !== undefined && probability >= 0 && probability <= 1 ? probability : undefined,
      }),
    ]
  })
  if (steps.length === 0) return []
  return [{ riskScheme: { method: 'product', [isImpact ? 'impactScale' : 'probabilityScale']: steps } }]
}
