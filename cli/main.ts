/** `kedu`: reads the command, runs it, and turns its outcome into an exit code. */
import type { Problem } from '../core/contract/problem.ts'
import { HELP } from '../core/messages/cli.ts'
import type { Result } from '../core/result.ts'
import { success } from '../core/result.ts'
import { VERSION } from '../core/version.ts'
import { type Command, jsonTarget } from './command.ts'
import { writeWhole } from './outputFile.ts'
import { jsonTargetTyped, languageTyped, parseCommand } from './parseCommand.ts'
import { jsonText, print, printJson } from './print.ts'
import { refusalLine, refuse } from './refusal.ts'

const FAILED = 2

/** Each command brings its own code only when it is asked for: `kedu --help` reads no workbook library. */
async function run(command: Command): Promise<Result<number, Problem>> {
  switch (command.name) {
    case 'inspect':
      return (await import('./commands/inspect.ts')).runInspect(command)
    case 'check':
      return (await import('./commands/check.ts')).runCheck(command)
    case 'analyse':
      return (await import('./commands/analyse.ts')).runAnalyse(command)
    case 'template':
      return (await import('./commands/template.ts')).runTemplate(command)
    case 'help':
      print([HELP[command.language]])
      return success(0)
    case 'version':
      print([VERSION])
      return success(0)
  }
}

/** One line on standard error; with --json the problem document in the place of the answer. */
async function report(problem: Problem, target: string | undefined, where?: string): Promise<void> {
  process.stderr.write(`${refusalLine(problem, where)}\n`)
  // Never over an input: a problem is no reason to lose one.
  if (target === undefined || (problem.code === 'output_is_input' && target !== '-')) return
  if (target === '-') printJson(problem)
  else await writeWhole(target, jsonText(problem))
}

async function main(words: string[]): Promise<number> {
  const language = languageTyped(words)
  const command = parseCommand(words)
  if (!command.ok) {
    const refused = refuse({ code: 'usage', usage: command.failure }, language)
    await report(refused.failure, jsonTargetTyped(words))
    return FAILED
  }
  const outcome = await run(command.value).catch((error: unknown) => {
    if (process.env.NODE_DEBUG?.includes('kedu')) console.error(error)
    return refuse({ code: 'internal_error' }, language)
  })
  if (outcome.ok) return outcome.value
  const { value } = command
  await report(outcome.failure, jsonTarget(value), 'file' in value ? value.file : undefined)
  return FAILED
}

// A reader that has seen enough (`kedu inspect … | head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await main(process.argv.slice(2))
