/** Reads what was typed after `kedu`: options by their table, each value checked, every fault with its own sentence. */
import { parseArgs } from 'node:util'
import type { Sentence } from '../core/contract/finding.ts'
import { LIMITS } from '../core/contract/limits.ts'
import { isoDate } from '../core/contract/primitives.ts'
import { usageTexts } from '../core/messages/cli.ts'
import { failure, type Result, success } from '../core/result.ts'
import type { Language } from './command.ts'

/** How the value of each option is read; a flag has none. */
const OPTIONS = {
  out: 'text',
  json: 'text',
  'status-date': 'date',
  currency: 'currency',
  seed: 'seed',
  iterations: 'iterations',
  lang: 'language',
  force: 'flag',
  service: 'address',
  sample: 'flag',
  help: 'flag',
  version: 'flag',
} as const

type OptionName = keyof typeof OPTIONS

/** The options each command knows. */
const COMMAND_OPTIONS: Record<string, OptionName[]> = {
  inspect: ['json', 'lang'],
  check: ['out', 'json', 'status-date', 'currency', 'seed', 'iterations', 'lang', 'force', 'service'],
  analyse: ['json', 'seed', 'iterations', 'lang', 'service'],
  template: ['out', 'lang', 'sample'],
}

export interface OptionValues {
  out?: string
  json?: string | true
  statusDate?: string
  currency?: string
  seed?: number
  iterations?: number
  language?: Language
  force?: true
  service?: string
  sample?: true
}

export interface Typed {
  values: OptionValues
  positionals: string[]
}

/** Options and other words of a command; `inspect` is the one command whose --json takes no file. */
export function readOptions(command: string, words: string[]): Result<Typed, Sentence> {
  const known = COMMAND_OPTIONS[command] ?? []
  const isFlag = (name: string) => OPTIONS[name as OptionName] === 'flag' || (command === 'inspect' && name === 'json')
  const options = Object.fromEntries(
    known.map(name => [name, { type: isFlag(name) ? ('boolean' as const) : ('string' as const) }]),
  )
  const { tokens } = parseArgs({ args: words, options, strict: false, allowPositionals: true, tokens: true })
  const typed: Typed = { values: {}, positionals: [] }
  for (const token of tokens) {
    if (token.kind === 'positional') typed.positionals.push(token.value)
    if (token.kind !== 'option') continue
    const name = known.find(option => option === token.name)
    if (!name) return failure(usageTexts.unknownOption(token.rawName, command))
    if (isFlag(name)) {
      if (token.value !== undefined) return failure(usageTexts.unexpectedValue(token.rawName))
      setFlag(typed.values, name)
      continue
    }
    // A forgotten value must not swallow the next option: `--out --force`.
    if (!token.value || (!token.inlineValue && /^--?[a-z]/i.test(token.value)))
      return failure(usageTexts.missingValue(token.rawName))
    const fault = setValue(typed.values, name, token.value, token.rawName)
    if (fault) return failure(fault)
  }
  return success(typed)
}

function setFlag(values: OptionValues, name: OptionName): void {
  if (name === 'force') values.force = true
  if (name === 'sample') values.sample = true
  if (name === 'json') values.json = true
}

/** Sets a checked value, or says what is wrong with it. */
function setValue(values: OptionValues, name: OptionName, value: string, typed: string): Sentence | undefined {
  switch (name) {
    case 'out':
    case 'json':
      values[name] = value
      return undefined
    case 'status-date':
      values.statusDate = value
      return isoDate.safeParse(value).success ? undefined : usageTexts.notADate(typed, value)
    case 'currency':
      values.currency = value.toUpperCase()
      return /^[A-Z]{3}$/.test(values.currency) ? undefined : usageTexts.notACurrency(typed, value)
    case 'seed':
      values.seed = Number(value)
      return wholeNumberFault(value, typed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
    case 'iterations':
      values.iterations = Number(value)
      return wholeNumberFault(value, typed, 1, LIMITS.iterations)
    case 'lang':
      if (value !== 'en' && value !== 'zh') return usageTexts.notALanguage(typed, value)
      values.language = value
      return undefined
    case 'service':
      values.service = value
      return isAddress(value) ? undefined : usageTexts.notAnAddress(typed, value)
    default:
      return undefined
  }
}

function wholeNumberFault(value: string, typed: string, from: number, to: number): Sentence | undefined {
  const number = Number(value)
  if (/^[+-]?\d+$/.test(value) && number >= from && number <= to) return undefined
  return usageTexts.notANumber(typed, value, from, to)
}

const isAddress = (value: string) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
