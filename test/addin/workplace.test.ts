import { expect, it } from 'vitest'
import type { Engine } from '../../addin/engine/engineClient.ts'
import type { EngineRequest, EngineResult } from '../../addin/engine/protocol.ts'
import { fileWorkplace } from '../../addin/workplace.ts'
import { failure, success } from '../../core/result.ts'

const control = { signal: new AbortController().signal, onStep() {}, onWaiting() {} }
const options = { language: 'en', today: '2026-10-31', stated: {} } as const

/** An engine that notes what it is asked; the answers come in order, then every answer is a success. */
function notingEngine(answers: EngineResult<EngineRequest['kind']>[]) {
  const asked: string[] = []
  const engine: Engine = {
    async ask<R extends EngineRequest>(request: R) {
      asked.push(request.kind === 'open-files' ? `open ${request.files.map(file => file.name)}` : request.kind)
      // The id ties the answer to its request in the real engine.
      return (answers.shift() ?? success(null)) as EngineResult<R['kind']>
    },
  }
  return { asked, engine }
}

const file = new File(['a,b'], 'plan.csv')

it.each([
  ['crashed', failure({ from: 'engine', reason: 'crashed' } as const)],
  ['was ended by a cancel', failure({ from: 'workbook', failure: { reason: 'cancelled' } } as const)],
])('files are handed over again after the engine %s', async (_, lost) => {
  const { asked, engine } = notingEngine([success(null), lost])
  const workplace = fileWorkplace(engine)
  await workplace.openFiles([file])
  await workplace.inspect(options, control)
  await workplace.inspect(options, control)
  await workplace.inspect(options, control)
  expect(asked).toEqual(['open plan.csv', 'inspect', 'open plan.csv', 'inspect', 'inspect'])
})

it('files that could not be opened leave those that were open before', async () => {
  const unreadable = failure({ from: 'workbook', failure: { reason: 'file_unreadable', file: 'bad.xlsx' } } as const)
  const { asked, engine } = notingEngine([success(null), unreadable, failure({ from: 'engine', reason: 'crashed' })])
  const workplace = fileWorkplace(engine)
  await workplace.openFiles([file])
  await workplace.openFiles([new File([''], 'bad.xlsx')])
  await workplace.inspect(options, control)
  await workplace.inspect(options, control)
  expect(asked.slice(3)).toEqual(['open plan.csv', 'inspect'])
})
