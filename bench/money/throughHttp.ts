/**
 * The largest ledger through HTTP: `node bench/money/throughHttp.ts` (Linux). A gzipped table of 200,000 entries over
 * 20,000 tasks goes to the Worker's bundle in a bare workerd whose heap is capped at the 128 MB that Cloudflare gives. Of
 * each size two requests, each to a new process: the whole answer, with the time of the process on a processor, then the lines of
 * progress, whose arrival tells how long the stage of cost takes inside workerd, where clocks stand still. A heap over the
 * cap ends the process, and so this run.
 */
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { bundle, type RunningWorkerd, startWorkerd } from '../worker/workerd.ts'
import { ledgerProject } from './ledgerProject.ts'

const HEAP_MB = 128
const CASES: [tasks: number, entries: number][] = [
  [2_000, 20_000],
  [20_000, 200_000],
]

const ask = (url: string, body: Buffer, accept: string) =>
  fetch(`${url}/v1/analyses`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip', Accept: accept, Host: 'localhost' },
    body: new Uint8Array(body),
  })

/** From the line of the stage to the line of the next. */
async function costStageMs(response: Response): Promise<number> {
  if (!response.body) throw new Error('no body')
  let began = 0
  let endedMs: number | undefined
  for await (const line of createInterface({ input: Readable.fromWeb(response.body as never) })) {
    if (line.startsWith('{"progress":{"stage":"cost"')) began = performance.now()
    if (line.startsWith('{"progress":{"stage":"responsibility"')) endedMs = performance.now() - began
  }
  if (endedMs === undefined) throw new Error('the answer has no stage after cost')
  return endedMs
}

async function inNewProcess<T>(work: (worker: RunningWorkerd) => Promise<T>): Promise<T> {
  const worker = await startWorkerd(folder)
  try {
    return await work(worker)
  } finally {
    await worker.stop()
  }
}

const { folder, remove } = await bundle(HEAP_MB)
try {
  for (const [tasks, entries] of CASES) {
    const json = JSON.stringify(ledgerProject(tasks, entries))
    const body = gzipSync(json)
    const whole = await inNewProcess(async worker => {
      const before = await worker.cpuMs()
      const response = await ask(worker.url, body, 'application/json')
      const answer = await response.text()
      if (!response.ok) throw new Error(`${response.status} ${answer.slice(0, 500)}`)
      return { cpuMs: (await worker.cpuMs()) - before, answerBytes: answer.length }
    })
    const stageMs = await inNewProcess(async worker => costStageMs(await ask(worker.url, body, 'application/x-ndjson')))
    console.log(
      `${entries.toLocaleString('en').padStart(8)} entries, ${(json.length / 1e6).toFixed(1)} MB of JSON, ${(body.length / 1e6).toFixed(1)} MB packed: ` +
        `${(whole.answerBytes / 1e6).toFixed(1)} MB of answer, ${whole.cpuMs.toFixed(0)} ms on a processor; stage of cost ${stageMs.toFixed(0)} ms; within ${HEAP_MB} MB`,
    )
  }
} finally {
  await remove()
}
