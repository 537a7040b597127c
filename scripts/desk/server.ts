/**
 * One port for everything the desk needs: its own page, Microsoft's office.js from node_modules, the samples, the task
 * pane's page in its desk form, and everything else as the Worker answers it, headers included.
 */
import { readdir, readFile } from 'node:fs/promises'
import { createServer as createHttpsServer } from 'node:https'
import { relative, resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { proxy } from 'hono/proxy'
import { DESK_PANE_PATH, deskPanePage } from './panePage.ts'
import { type RunningWorker, startWorker } from './worker.ts'

export interface DeskServerOptions {
  /** Project folder. */
  root: string
  /** 0 takes any free port. */
  port: number
  /** PEM texts: serves https, as Excel demands. */
  certificate?: { key: string; cert: string }
}

export interface RunningDesk {
  /** Address of the desk. */
  address: string
  origin: string
  close(): Promise<void>
}

/** Thrown when another program holds the port. */
export class PortBusyError extends Error {}

/** Starts the Worker and the server before it; both are stopped by `close`. `dist` and `dist-desk` must be built. */
export async function startDesk(options: DeskServerOptions): Promise<RunningDesk> {
  let worker: RunningWorker | undefined
  const app = deskApp(options.root, () => {
    if (!worker) throw new Error('the Worker has not started yet')
    return worker.url
  })
  // The port first: a busy one is told at once, before the seconds that the Worker takes.
  const server = await listen(app, options)
  try {
    worker = await startWorker(options.root)
  } catch (error) {
    await server.close()
    throw error
  }
  const origin = `${options.certificate ? 'https' : 'http'}://localhost:${server.port}`
  const running = worker
  return {
    address: `${origin}/desk/`,
    origin,
    close: async () => {
      await server.close()
      await running.close()
    },
  }
}

function deskApp(root: string, workerUrl: () => URL): Hono {
  const app = new Hono()
  // hono's file server takes paths relative to the working directory.
  const folder = (path: string) => relative(process.cwd(), resolve(root, path)) || '.'
  app.get('/', context => context.redirect('/desk/'))
  app.get('/desk', context => context.redirect('/desk/'))
  app.get('/desk/samples.json', async context => context.json(await sampleFiles(root)))
  app.get(DESK_PANE_PATH, async context => {
    const answer = await fetch(new URL('/taskpane.html', workerUrl()))
    if (!answer.ok) return context.text('taskpane.html is not built', 404)
    const headers = new Headers(answer.headers)
    for (const name of ['content-length', 'content-encoding', 'etag', 'transfer-encoding']) headers.delete(name)
    return new Response(deskPanePage(await answer.text()), { headers })
  })
  app.use('/desk/*', serveStatic({ root: folder('dist-desk'), rewriteRequestPath: path => path.slice('/desk'.length) }))
  app.use('/samples/*', serveStatic({ root: folder('.') }))
  app.use(
    '/office-js/*',
    serveStatic({
      root: folder('node_modules/@microsoft/office-js/dist'),
      rewriteRequestPath: path => path.slice('/office-js'.length),
    }),
  )
  app.all('*', context => {
    const { pathname, search } = new URL(context.req.url)
    const { raw } = context.req
    // Node has answered an `Expect: 100-continue` itself, and its fetch refuses to send one on.
    const headers = { ...context.req.header(), expect: undefined }
    return proxy(new URL(pathname + search, workerUrl()), { raw, headers, signal: raw.signal }).catch(
      (error: unknown) => {
        // Nobody waits for the answer of a request that was cancelled.
        if (raw.signal.aborted) return new Response(null, { status: 499 })
        throw error
      },
    )
  })
  return app
}

/** Names of the workbooks in samples/, in alphabetical order. */
async function sampleFiles(root: string): Promise<string[]> {
  const names = await readdir(resolve(root, 'samples')).catch((): string[] => [])
  return names.filter(name => name.endsWith('.xlsx')).sort()
}

interface Listening {
  port: number
  close(): Promise<void>
}

function listen(app: Hono, { port, certificate }: DeskServerOptions): Promise<Listening> {
  return new Promise((done, fail) => {
    const secure = certificate ? { createServer: createHttpsServer, serverOptions: certificate } : {}
    const server = serve({ fetch: app.fetch, port, hostname: 'localhost', ...secure }, info =>
      done({
        port: info.port,
        close: () =>
          new Promise(closed => {
            server.close(() => closed())
            // Browsers keep connections open; without this, closing would wait for them.
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      }),
    )
    server.on('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'EADDRINUSE' ? new PortBusyError(String(port)) : error),
    )
  })
}

/** The certificate for localhost that office-addin-dev-certs keeps in `folder`, or undefined. */
export async function readCertificate(folder: string): Promise<{ key: string; cert: string } | undefined> {
  try {
    const [key, cert] = await Promise.all(
      ['localhost.key', 'localhost.crt'].map(name => readFile(resolve(folder, name), 'utf8')),
    )
    return key && cert ? { key, cert } : undefined
  } catch {
    return undefined
  }
}
