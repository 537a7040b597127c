import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { describe, expect, it } from 'vitest'
import { engineHost } from '../../../addin/engine/engineHost.ts'
import { heldFiles } from '../../../addin/engine/heldFiles.ts'
import type {
  CheckAnswer,
  CheckRequest,
  EngineFailure,
  EngineRequest,
  Found,
  FromEngine,
} from '../../../addin/engine/protocol.ts'
import { openWorkbook } from '../../../files/openWorkbook.ts'
import { createApp } from '../../../worker/app.ts'

const sample = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../samples/riverside-plant.xlsx')))

/** The worker's side of the protocol, without a worker. */
function engine() {
  const heard: FromEngine[] = []
  const handle = engineHost(heldFiles(), message => heard.push(message))
  let id = 0
  return {
    heard,
    handle,
    async ask<T>(request: EngineRequest): Promise<{ value: T; failure: EngineFailure | null }> {
      await handle({ id: ++id, request })
      const last = heard.at(-1)
      if (!last || !('result' in last)) throw new Error('The last message is the result')
      return last.result.ok
        ? { value: last.result.value as T, failure: null }
        : { value: undefined as T, failure: last.result.failure }
    },
  }
}

const open: EngineRequest = { kind: 'open-files', files: [{ name: 'riverside-plant.xlsx', bytes: sample }] }
const check: CheckRequest = {
  kind: 'check',
  source: { kind: 'files' },
  language: 'en',
  today: '2026-11-20',
  stated: {},
  service: null,
}

async function service<T>(use: (url: string) => Promise<T>): Promise<T> {
  const app = createApp({ openWithoutKey: () => true, limited: true, log: () => {} })
  const server = createServer(getRequestListener(request => app.fetch(request, {})))
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

describe('a check on this device', () => {
  it('finds, counts and plans, and writes the results into a copy', async () => {
    const { ask, heard } = engine()
    await ask(open)
    const { value: answer } = await ask<CheckAnswer>(check)
    expect(answer.project).toEqual({ name: 'Riverside plant', currency: 'USD', statusDate: '2026-10-31' })
    expect(answer.ranOn).toEqual({ where: 'device', because: 'chosen' })
    expect(answer.findings.length).toBeGreaterThan(0)
    expect(answer.figures.length).toBeLessThanOrEqual(6)
    expect(new Set(answer.findings.map(finding => finding.rule))).toEqual(new Set(Object.keys(answer.rules)))
    expect(heard.some(message => 'progress' in message && message.progress.stage === 'cost')).toBe(true)
    const { value: file } = await ask<{ name: string; bytes: Uint8Array }>({ kind: 'download' })
    expect(file.name).toBe('riverside-plant.kedu.xlsx')
    const copy = await openWorkbook(file.bytes, file.name)
    const tables = copy.ok ? copy.value.existingTables().map(table => table.name) : []
    expect(tables).toEqual(expect.arrayContaining(['KeduFindings', 'KeduCost']))
  })

  it('says what it assumed of the project, and nothing of what is stated', async () => {
    const { ask } = engine()
    const inspect = { ...check, kind: 'inspect' } as const
    await ask(open)
    expect((await ask<Found>(inspect)).value.assumed).toEqual({})
    const plan = new TextEncoder().encode('Task ID,Task,Start,Finish,Budget\nT1,Dig,2026-11-02,2026-11-06,100\n')
    await ask({ kind: 'open-files', files: [{ name: 'plan.csv', bytes: plan }] })
    expect((await ask<Found>(inspect)).value.assumed).toEqual({ currency: true, statusDate: 'today' })
    const stated = { statusDate: '2026-11-20' }
    expect((await ask<Found>({ ...inspect, stated })).value.assumed).toEqual({ currency: true })
  })

  it('takes what the user states in place of what it found', async () => {
    const { ask } = engine()
    await ask(open)
    const stated = { name: 'Plant B', currency: 'EUR', statusDate: '2026-09-30' }
    expect((await ask<CheckAnswer>({ ...check, stated })).value.project).toEqual(stated)
  })

  it('updates its own sheets in a second run', async () => {
    const { ask } = engine()
    await ask(open)
    await ask(check)
    const { value } = await ask<CheckAnswer>(check)
    expect(value.plan.filter(step => step.kind === 'create-sheet')).toEqual([])
  })
})

describe('a check by the service', () => {
  it('gives the same findings and figures as on this device', async () => {
    const here = engine()
    await here.ask(open)
    const { value: local } = await here.ask<CheckAnswer>(check)
    const remote = await service(async url => {
      const there = engine()
      await there.ask(open)
      return (await there.ask<CheckAnswer>({ ...check, service: { url, accessKey: '' } })).value
    })
    expect(remote.ranOn).toMatchObject({ where: 'service' })
    expect(remote.findings).toEqual(local.findings)
    expect(remote.figures).toEqual(local.figures)
  })

  it('runs on this device, and says so, when nobody answers there', async () => {
    const { ask } = engine()
    await ask(open)
    const url = await service(async address => address)
    const { value } = await ask<CheckAnswer>({ ...check, service: { url, accessKey: '' } })
    expect(value.ranOn).toEqual({ where: 'device', because: 'unreachable' })
  })
})

describe('trouble', () => {
  it('is told when no table is usable', async () => {
    const { ask } = engine()
    const bytes = new TextEncoder().encode('a,b\n1,2\n')
    await ask({ kind: 'open-files', files: [{ name: 'x.csv', bytes }] })
    expect((await ask(check)).failure).toEqual({ from: 'project', reason: 'no_usable_table' })
    expect((await ask<{ project: unknown }>({ ...check, kind: 'inspect' })).value.project).toBeNull()
  })

  it('with one file leaves the files that were open', async () => {
    const { ask } = engine()
    await ask(open)
    const broken = { name: 'broken.xlsx', bytes: sample.slice(0, 500) }
    expect((await ask({ kind: 'open-files', files: [broken] })).failure).toEqual({
      from: 'workbook',
      failure: { reason: 'file_unreadable', file: 'broken.xlsx' },
    })
    expect((await ask<CheckAnswer>(check)).value.project.name).toBe('Riverside plant')
  })

  it('is a cancel when the user cancels in the middle', async () => {
    const { ask, handle, heard } = engine()
    await ask(open)
    const running = handle({ id: 77, request: { ...check, service: { url: 'http://192.0.2.1', accessKey: '' } } })
    await handle({ id: 77, cancel: true })
    await running
    expect(heard.at(-1)).toEqual({
      id: 77,
      result: { ok: false, failure: { from: 'service', failure: { reason: 'cancelled' } } },
    })
  })
})
