/** From the words typed after `kedu` to a command, or to the sentence that says what is wrong with them. */
import { resolve } from 'node:path'
import type { Sentence } from '../core/contract/finding.ts'
import { usageTexts } from '../core/messages/cli.ts'
import { failure, type Result, success } from '../core/result.ts'
import { TEMPLATE_KINDS } from '../core/templates/index.ts'
import type { Command, Language, SimulationFlags } from './command.ts'
import { type OptionValues, readOptions, type Typed } from './options.ts'

const COMMANDS = ['inspect', 'check', 'analyse', 'template']
/** The American spelling is understood, and not advertised. */
const SPELLINGS: Record<string, string> = { analyze: 'analyse' }

/** The language of the answer also where the command cannot be read: whatever --lang says, else English. */
export function languageTyped(words: string[]): Language {
  const at = words.lastIndexOf('--lang')
  return words.includes('--lang=zh') || (at >= 0 && words[at + 1] === 'zh') ? 'zh' : 'en'
}

/**
 * Where the answer was to go as JSON, of a command that cannot be read; nowhere where another word names the same file,
 * as that is an input.
 */
export function jsonTargetTyped(words: string[]): string | undefined {
  if (words[0] === 'inspect') return words.includes('--json') ? '-' : undefined
  const at = words.findIndex(word => word === '--json' || word.startsWith('--json='))
  if (at < 0) return undefined
  const inline = words[at]?.startsWith('--json=')
  const target = inline ? words[at]?.slice('--json='.length) : words[at + 1]
  const others = words.toSpliced(at, inline ? 1 : 2).map(word => resolve(word))
  return !target || (target.startsWith('-') && target !== '-') || others.includes(resolve(target)) ? undefined : target
}

/** Reads the whole command line. */
export function parseCommand(words: string[]): Result<Command, Sentence> {
  const language = languageTyped(words)
  if (words.includes('--help') || words.includes('-h') || words[0] === 'help')
    return success({ name: 'help', language })
  if (words[0] === '--version') return success({ name: 'version', language })
  const [first, ...rest] = words
  if (first === undefined) return failure(usageTexts.noCommand())
  const command = SPELLINGS[first] ?? first
  if (!COMMANDS.includes(command)) return failure(usageTexts.unknownCommand(first))
  const typed = readOptions(command, rest)
  return typed.ok ? build(command, typed.value) : typed
}

function build(command: string, typed: Typed): Result<Command, Sentence> {
  switch (command) {
    case 'inspect':
      return inspectCommand(typed)
    case 'check':
      return checkCommand(typed)
    case 'analyse':
      return analyseCommand(typed)
    default:
      return templateCommand(typed)
  }
}

const languageOf = (values: OptionValues): Language => values.language ?? 'en'

const simulationFlags = ({ seed, iterations }: OptionValues): SimulationFlags => ({
  ...(seed !== undefined && { seed }),
  ...(iterations !== undefined && { iterations }),
})

const jsonFile = ({ json }: OptionValues) => (typeof json === 'string' ? { json } : {})

function inspectCommand({ values, positionals }: Typed): Result<Command, Sentence> {
  if (positionals.length === 0) return failure(usageTexts.noFile('inspect'))
  return success({ name: 'inspect', language: languageOf(values), files: positionals, json: values.json === true })
}

function checkCommand({ values, positionals }: Typed): Result<Command, Sentence> {
  if (positionals.length === 0) return failure(usageTexts.noFile('check'))
  const { out, statusDate, currency, service } = values
  return success({
    name: 'check',
    language: languageOf(values),
    files: positionals,
    force: values.force === true,
    ...simulationFlags(values),
    ...jsonFile(values),
    ...(out !== undefined && { out }),
    ...(statusDate !== undefined && { statusDate }),
    ...(currency !== undefined && { currency }),
    ...(service !== undefined && { service }),
  })
}

function analyseCommand({ values, positionals }: Typed): Result<Command, Sentence> {
  const [file, ...more] = positionals
  if (file === undefined) return failure(usageTexts.noFile('analyse'))
  if (more.length > 0) return failure(usageTexts.oneFile())
  return success({
    name: 'analyse',
    language: languageOf(values),
    file,
    ...simulationFlags(values),
    ...jsonFile(values),
    ...(values.service !== undefined && { service: values.service }),
  })
}

function templateCommand({ values, positionals }: Typed): Result<Command, Sentence> {
  const kinds = TEMPLATE_KINDS.join(' ')
  if (positionals.length === 0) return failure(usageTexts.noKind(kinds))
  const unknown = positionals.find(kind => !TEMPLATE_KINDS.some(known => known === kind))
  if (unknown !== undefined) return failure(usageTexts.unknownKind(unknown, kinds))
  if (values.out === undefined) return failure(usageTexts.noOut())
  if (!/\.xlsx$/i.test(values.out)) return failure(usageTexts.notXlsx(values.out, '.xlsx'))
  const language = languageOf(values)
  return success({ name: 'template', language, kinds: positionals, out: values.out, sample: values.sample === true })
}
