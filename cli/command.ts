/** The commands as they are after their options were read. */
import { resolve } from 'node:path'

export type Language = 'en' | 'zh'

/** What the flags say of the simulation; flags beat the settings of the Project. */
export interface SimulationFlags {
  seed?: number
  iterations?: number
}

export interface InspectCommand {
  name: 'inspect'
  language: Language
  files: string[]
  json: boolean
}

export interface CheckCommand extends SimulationFlags {
  name: 'check'
  language: Language
  files: string[]
  out?: string
  json?: string
  statusDate?: string
  currency?: string
  force: boolean
  service?: string
}

export interface AnalyseCommand extends SimulationFlags {
  name: 'analyse'
  language: Language
  file: string
  json?: string
  service?: string
}

export interface TemplateCommand {
  name: 'template'
  language: Language
  kinds: string[]
  out: string
  sample: boolean
}

export interface HelpCommand {
  name: 'help' | 'version'
  language: Language
}

export type Command = InspectCommand | CheckCommand | AnalyseCommand | TemplateCommand | HelpCommand

/**
 * Where the answer goes as JSON, and so a problem in its place: a file's name, "-" for standard output, or nowhere. A
 * file that is to be the workbook too may hold one already and is left alone.
 */
export function jsonTarget(command: Command): string | undefined {
  if (command.name === 'inspect') return command.json ? '-' : undefined
  if (command.name === 'check' && command.json && command.out && resolve(command.json) === resolve(command.out))
    return undefined
  return command.name === 'check' || command.name === 'analyse' ? command.json : undefined
}
