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
    // A network may refuse an address without a host at once; this service takes the project and never answers.
    const silent = createServer(() => {})
    await new Promise<void>(ready => silent.listen(0, '127.0.0.1', ready))
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
    const running = handle({ id: 77, request: { ...check, service: { url, accessKey: '' } } })
    // Not before the project is sent: a cancel of the reading is another story.
    await expect
      .poll(() => heard.some(message => 'progress' in message && message.progress.stage === 'sending'))
      .toBe(true)
    await handle({ id: 77, cancel: true })
    await running
    silent.closeAllConnections()
    silent.close()
    expect(heard.at(-1)).toEqual({
      id: 77,
      result: { ok: false, failure: { from: 'service', failure: { reason: 'cancelled' } } },
    })
  })
})

describe('a correction', () => {
  const csv = (text: string) => new TextEncoder().encode(text)
  const ledger = csv('Datum,Betrag,Was\n2026-01-05,100,Holz\n2026-01-09,50,Stein\n')
  const plan = { name: 'plan.csv', bytes: csv('Task ID,Task,Start,Finish,Budget\nT1,Dig,2026-11-02,2026-11-06,100\n') }
  const inspect = { ...check, kind: 'inspect' } as const
  const corrections = [
    {
      workbook: 'kasse.csv',
      sheet: '(csv)',
      headings: ['Datum', 'Betrag', 'Was'],
      kind: 'ledger' as const,
      entryClass: 'payment' as const,
      columns: [
        { heading: 'Datum', nth: 1, concept: 'date' },
        { heading: 'Betrag', nth: 1, concept: 'amount' },
      ],
    },
  ]

  it('is tried out, kept on the settings sheet of the first file, and taken back', async () => {
    const { ask } = engine()
    await ask({ kind: 'open-files', files: [plan, { name: 'kasse.csv', bytes: ledger }] })
    const before = (await ask<Found>(inspect)).value
    expect(before.tables.map(table => table.kind)).toEqual(['plan'])
    expect(before.sheets.filter(({ why }) => why !== null).map(({ file, sheet }) => [file, sheet])).toEqual([
      ['kasse.csv', '(csv)'],
    ])
    const tried = (await ask<Found>({ ...inspect, corrections })).value
    expect(tried.tables.map(table => `${table.kind} ${table.rows} ${table.file ?? ''}`)).toEqual([
      'plan 1 ',
      'ledger 2 kasse.csv',
    ])
    expect((await ask<Found>(inspect)).value.tables).toHaveLength(1)
    await ask({ kind: 'correct', source: { kind: 'files' }, language: 'zh', corrections })
    const kept = (await ask<Found>(inspect)).value
    expect(kept.corrections).toMatchObject(corrections)
    expect(kept.tables).toHaveLength(2)
    await ask({ kind: 'correct', source: { kind: 'files' }, language: 'zh', corrections: [] })
    expect((await ask<Found>(inspect)).value.tables).toHaveLength(1)
  })

  it('survives a check, which writes its sheets around it', async () => {
    const { ask } = engine()
    await ask({ kind: 'open-files', files: [plan, { name: 'kasse.csv', bytes: ledger }] })
    await ask({ kind: 'correct', source: { kind: 'files' }, language: 'en', corrections })
    await ask(check)
    expect((await ask<Found>(inspect)).value.corrections).toMatchObject(corrections)
    await ask(check)
    expect((await ask<Found>(inspect)).value.corrections).toMatchObject(corrections)
  })
})

describe('files beside those that are open', () => {
  it('join the project, and leave it again', async () => {
    const { ask } = engine()
    const inspect = { ...check, kind: 'inspect' } as const
    await ask(open)
    const people = new TextEncoder().encode('Name,Department,Role\nAnn,Civil,engineer\n')
    await ask({ kind: 'open-files', files: [{ name: 'people.csv', bytes: people }], isAdded: true })
    const found = (await ask<Found>(inspect)).value
    expect(found.files).toEqual(['people.csv'])
    expect(found.tables.filter(table => table.file === 'people.csv').map(table => table.kind)).toEqual(['people'])
    await ask({ kind: 'close-file', name: 'people.csv' })
    expect((await ask<Found>(inspect)).value.files).toEqual([])
  })

  it('take a template each time under a free name', async () => {
    const { ask } = engine()
    await ask(open)
    const request: EngineRequest = {
      kind: 'templates',
      source: { kind: 'files' },
      language: 'en',
      kinds: ['rates'],
      sample: true,
    }
    await ask(request)
    await ask(request)
    const { value } = await ask<Found>({ ...check, kind: 'inspect' })
    expect(value.tables.filter(table => table.kind === 'rates').map(table => table.sheet)).toEqual([
      'Exchange rates',
      'Exchange rates 2',
    ])
  })
})

describe('reading', () => {
  it('tells which table it is at, and ends at a cancel', async () => {
    const { ask, handle, heard } = engine()
    await ask(open)
    const inspect = { ...check, kind: 'inspect' } as const
    await ask(inspect)
    const stages = heard.flatMap(message => ('progress' in message ? [message.progress] : []))
    expect(stages.filter(({ stage }) => stage === 'tables').at(-1)).toEqual({ stage: 'tables', done: 6, total: 6 })
    const rows = Array.from({ length: 30_000 }, (_, i) => `2026-01-05,Actual,6100,${i}`)
    const large = new TextEncoder().encode(`Date,Class,Account,Amount\n${rows.join('\n')}\n`)
    await ask({ kind: 'open-files', files: ['a', 'b'].map(name => ({ name: `${name}.csv`, bytes: large })) })
    const running = handle({ id: 99, request: inspect })
    await handle({ id: 99, cancel: true })
    await running
    expect(heard.at(-1)).toEqual({
      id: 99,
      result: { ok: false, failure: { from: 'workbook', failure: { reason: 'cancelled' } } },
    })
  })
})
