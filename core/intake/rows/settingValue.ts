/** One setting by its dotted key, from what a person types beside it: the first reading that the contract takes. */
import { type Settings, settings as settingsSchema } from '../../contract/settings.ts'
import type { CellValue } from '../../contract/workbook.ts'
import { parseNumberText } from '../values/numbers.ts'

const YES = /^(y|yes|true|是|对)$/i
const NO = /^(n|no|false|否|不)$/i
const KEY = /^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/

/** Whether a text is the key of a setting: `raci.responsibleMax`, `simulation.percentiles`. */
export const isSettingKey = (text: string) => KEY.test(text) || text === 'policy'

const list = (text: string) =>
  text
    .split(/[,，、;；]/)
    .map(part => part.trim())
    .filter(part => part !== '')
const numbers = (text: string) => list(text).map(part => parseNumberText(part)?.value ?? Number.NaN)
const rows = (text: string) => text.split(/[;；\n]/).filter(part => part.trim() !== '')

/** "Blue Ltd 500000; Red Ltd 200000": partners with an amount each. */
const caps = (text: string) =>
  rows(text).map(row => {
    const [, partner, amount] = /^(.*\S)[\s:：=]+(\d[\d,.]*)$/.exec(row.trim()) ?? []
    return { partner, amount: parseNumberText(amount ?? '')?.value }
  })

/** Forms that a text may stand for: number, yes or no, lists, pairs, names with amounts, JSON; the text itself last. */
function readings(value: Exclude<CellValue, null>): unknown[] {
  if (typeof value !== 'string') return [value, value === 1 || value === true, [value]]
  const text = value.trim()
  const pairs = rows(text).map(row => row.split(/\s*(?:[-–+×/]|与|和|&)\s*/).map(part => part.trim()))
  return [
    parseNumberText(text)?.value,
    YES.test(text) ? true : NO.test(text) ? false : undefined,
    numbers(text),
    rows(text).map(numbers),
    pairs,
    list(text),
    caps(text),
    json(text),
    text,
  ]
}

function json(text: string): unknown {
  try {
    return /^[[{]/.test(text) ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

/** The names in a key; those of thresholds have dots of their own ("thresholds.authority.splitWindowDays"). */
function namesIn(key: string): string[] {
  const [group = '', ...rest] = key.split('.')
  return group === 'thresholds' ? [group, rest.join('.')] : [group, ...rest]
}

function nested(names: readonly string[], value: unknown): Record<string, unknown> {
  const [first = '', ...rest] = names
  return { [first]: rest.length === 0 ? value : nested(rest, value) }
}

function at(settings: unknown, key: string): unknown {
  return namesIn(key).reduce<unknown>(
    (part, name) => (typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined),
    settings,
  )
}

/** What a scheme needs beside the field in question, so that each field can be stated by itself. */
const COMPANIONS: Readonly<Record<string, Record<string, unknown>>> = { riskScheme: { method: 'product' } }

/** The setting as a part of the settings; null where no reading of the value fits, or nothing has that key. */
export function settingOf(key: string, value: Exclude<CellValue, null>): Settings | null {
  const [group = ''] = key.split('.')
  for (const reading of readings(value)) {
    if (reading === undefined) continue
    const part = nested(namesIn(key), reading)
    const withCompanions = { [group]: mergedParts(COMPANIONS[group], part[group]) }
    const parsed = settingsSchema.safeParse(withCompanions)
    if (parsed.success && at(parsed.data, key) !== undefined) return parsed.data
  }
  return null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function mergedParts(before: unknown, after: unknown): unknown {
  if (!isRecord(before) || !isRecord(after)) return after === undefined ? before : after
  const merged = { ...before }
  for (const [name, value] of Object.entries(after)) merged[name] = mergedParts(merged[name], value)
  return merged
}

/** Settings of several rows as one; what is stated later wins, the method of a risk scheme only where it is stated. */
export function mergedSettings(parts: readonly Settings[]): Settings {
  return parts.reduce<Settings>((all, part) => mergedParts(all, part) as Settings, {})
}
