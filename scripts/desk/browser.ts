/**
 * The browser of tests and screenshots: on Linux the Chromium that npm brings, elsewhere an installed Chrome or Edge. Runs
 * with the same security as a person's browser: what @sparticuz/chromium switches off for servers stays on here.
 */
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { browserTestText } from '../../core/messages/desk.ts'
import { prepareFonts } from './headlessFonts.ts'

/** Thrown with one clear sentence when no browser can be started. */
export class NoBrowserError extends Error {}

const SERVER_ONLY_ARGUMENTS =
  /^--(?:disable-web-security|disable-site-isolation-trials|allow-running-insecure-content|single-process|no-zygote|in-process-gpu)$/

/** Starts a headless browser; `root` is the project folder. */
export async function launchBrowser(root: string): Promise<Browser> {
  const browser = process.platform === 'linux' ? await packagedChromium(root) : await installedBrowser()
  if (!browser) throw new NoBrowserError(browserTestText.noBrowser().en)
  return browser
}

async function packagedChromium(root: string): Promise<Browser | null> {
  const { executablePath, args, libraries } = await unpackChromium(root)
  const environment = { ...process.env, FONTCONFIG_FILE: await prepareFonts(root) }
  // The machine's own system libraries first; the package brings those that a bare machine lacks.
  for (const env of [environment, { ...environment, LD_LIBRARY_PATH: libraries }]) {
    try {
      return await chromium.launch({ executablePath, args, env })
    } catch {
      // The next way may work.
    }
  }
  return installedBrowser()
}

interface UnpackedChromium {
  executablePath: string
  args: string[]
  /** Folder of the system libraries that the package brings. */
  libraries: string
}

/**
 * Unpacks the packaged Chromium under node_modules/.cache, libraries included. The package asks the environment where to
 * and whether libraries are wanted, and changes it as it is loaded; afterwards everything is as before.
 */
async function unpackChromium(root: string): Promise<UnpackedChromium> {
  const folder = resolve(root, 'node_modules/.cache/kedu-chromium')
  await mkdir(folder, { recursive: true })
  const touched = ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']
  const before = new Map(touched.map(name => [name, process.env[name]]))
  try {
    process.env.TMPDIR = folder
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
    const { default: packaged } = await import('@sparticuz/chromium')
    return {
      executablePath: await packaged.executablePath(),
      args: packaged.args.filter(argument => !SERVER_ONLY_ARGUMENTS.test(argument)),
      libraries: resolve(folder, 'al2023/lib'),
    }
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

async function installedBrowser(): Promise<Browser | null> {
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launch({ channel })
    } catch {
      // The next one may be installed.
    }
  }
  return null
}
