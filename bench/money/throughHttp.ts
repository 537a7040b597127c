/**
 * The largest ledger through HTTP: `node bench/money/throughHttp.ts` (Linux). A gzipped table of 200,000 entries over
 * 20,000 tasks goes to the Worker's bundle in a bare workerd whose heap is capped at the 128 MB that Cloudflare gives; the
 * time is that of its process on a processor, cold. A heap over the cap ends the process, and so this run.
 */
import { gzipSync } from 'node:zlib'
import { bundle, startWorkerd } from '../worker/workerd.ts'
import { ledgerProject } from './ledgerProject.ts'

const HEAP_MB = 128
const CASES: [tasks: number, entries: number][] = [
  [2_000, 20_000],
  [20_000, 200_000],
]

const { folder, remove } = await bundle(HEAP_MB)
try {
  for (const [tasks, entries] of CASES) {
    const json = JSON.stringify(ledgerProject(tasks, entries))
    const body = gzipSync(json)
    const worker = await startWorkerd(folder)
    try {
      const before = await worker.cpuMs()
      const response = await fetch(`${worker.url}/v1/analyses`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip', Host: 'localhost' },
        body,
      })
      const answer = await response.text()
      const cpuMs = (await worker.cpuMs()) - before
      console.log(
        `${entries.toLocaleString('en').padStart(8)} entries, ${(json.length / 1e6).toFixed(1)} MB of JSON, ${(body.length / 1e6).toFixed(1)} MB packed: ` +
          `${response.status}, ${(answer.length / 1e6).toFixed(1)} MB of answer, ${cpuMs.toFixed(0)} ms on a processor within ${HEAP_MB} MB`,
      )
      if (!response.ok) console.log(answer.slice(0, 500))
    } finally {
      await worker.stop()
    }
  }
} finally {
  await remove()
}
