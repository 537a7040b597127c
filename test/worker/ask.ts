/** Asks the deployed entry point inside workerd, as a client on this machine would. */
import { exports } from 'cloudflare:workers'
import { type Problem, problem } from '../../core/contract/problem.ts'

export const TASK = {
  id: 'T1',
  name: 'Foundations',
  start: '2026-03-02',
  finish: '2026-04-30',
  budget: 1000,
  actualCost: 400,
  percentComplete: 0.5,
}

export const PROJECT = { project: { name: 'Tower', currency: 'EUR', statusDate: '2026-03-31' }, tasks: [TASK] }

let clients = 0

/** A client address of its own for each request, so that tests do not share the rate limit. */
export const newClient = () => ({ 'CF-Connecting-IP': `192.0.2.${++clients}` })

export function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  for (const [name, value] of Object.entries(newClient())) if (!headers.has(name)) headers.set(name, value)
  return exports.default.fetch(`http://localhost${path}`, { redirect: 'manual', ...init, headers })
}

/** Posts a Project, or any other body as it is. */
export function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream
  return ask('/v1/analyses', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: isRaw ? (body as BodyInit) : JSON.stringify(body),
  })
}

/** The problem document of a refusal; fails where it is none. */
export async function problemIn(response: Response): Promise<Problem> {
  if (response.headers.get('Content-Type') !== 'application/problem+json') throw new Error('not a problem document')
  return problem.parse(await response.json())
}

export async function gzip(text: string): Promise<Uint8Array> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

/** `count` tasks after each other. */
export const manyTasks = (count: number) => ({
  ...PROJECT,
  tasks: Array.from({ length: count }, (_, index) => ({ ...TASK, id: `T${index}` })),
})
