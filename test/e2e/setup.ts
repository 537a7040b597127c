/** Before the browser tests: the server of `npm start` on a free port, against the built pages; after them it is stopped. */
import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { isBuilt } from '../../scripts/desk/freshness.ts'
import { startDesk } from '../../scripts/desk/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the running desk, such as "http://localhost:41234". */
    origin: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = resolve(import.meta.dirname, '../..')
  if (!(await isBuilt(root))) throw new Error('The pages are not built. Run "npm run build" first.')
  const desk = await startDesk({ root, port: 0 })
  project.provide('origin', desk.origin)
  return () => desk.close()
}
