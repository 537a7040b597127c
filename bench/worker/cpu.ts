/**
 * Processor time of one analysis of a sample in a cold and in a warm Worker: `node bench/worker/cpu.ts` (Linux).
 *
 * Cold is the first request of a new process: everything compiled for the first time. Warm is the mean of the last ones.
 * Both hold all that the process does for the request (HTTP, JSON, garbage collection and compilation on other threads),
 * so they are upper bounds of what Cloudflare would count. Starting the process and evaluating the module come before the
 * first request and are shown by themselves, as Cloudflare counts them as startup (at most 1 s).
 */
import { sampleProject } from './sampleProject.ts'
import { bundle, type RunningWorkerd, startWorkerd } from './workerd.ts'

const SAMPLES = ['riverside-plant.xlsx', 'binjiang-joint-venture.xlsx']
const STARTS = 5
const WARMING_REQUESTS = 100
const WARM_REQUESTS = 100
const GOAL_COLD_MS = 50
const GOAL_WARM_MS = 10

async function analyse({ url }: RunningWorkerd, body: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json', Host: 'localhost' }
  const response = await fetch(`${url}/v1/analyses`, { method: 'POST', headers, body })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  await response.arrayBuffer()
}

/** Processor time of `requests` analyses one after the other, for each. */
async function perRequestMs(worker: RunningWorkerd, body: string, requests: number): Promise<number> {
  const before = await worker.cpuMs()
  for (let request = 0; request < requests; request++) await analyse(worker, body)
  return ((await worker.cpuMs()) - before) / requests
}

async function measure(folder: string, body: string) {
  const worker = await startWorkerd(folder)
  try {
    const startMs = await worker.cpuMs()
    const coldMs = await perRequestMs(worker, body, 1)
    await perRequestMs(worker, body, WARMING_REQUESTS)
    const warmMs = await perRequestMs(worker, body, WARM_REQUESTS)
    return { startMs, coldMs, warmMs }
  } finally {
    await worker.stop()
  }
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const shown = (values: number[]) =>
  `${median(values).toFixed(1)} ms (${values.map(value => value.toFixed(1)).join(' ')})`

const { folder, remove } = await bundle()
try {
  for (const sample of SAMPLES) {
    const body = await sampleProject(sample)
    const runs = []
    for (let start = 0; start < STARTS; start++) runs.push(await measure(folder, body))
    const cold = runs.map(run => run.coldMs)
    const warm = runs.map(run => run.warmMs)
    console.log(`${sample}, ${body.length} bytes of JSON; median of ${STARTS} processes`)
    console.log(`  start  ${shown(runs.map(run => run.startMs))}`)
    console.log(`  cold   ${shown(cold)}, goal ${GOAL_COLD_MS} ms: ${median(cold) < GOAL_COLD_MS ? 'met' : 'MISSED'}`)
    console.log(`  warm   ${shown(warm)}, goal ${GOAL_WARM_MS} ms: ${median(warm) < GOAL_WARM_MS ? 'met' : 'MISSED'}`)
  }
} finally {
  await remove()
}
