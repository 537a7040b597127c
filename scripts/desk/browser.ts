/**
 * The browser of tests and screenshots: on Linux the Chromium that npm brings, elsewhere an installed Chrome or Edge. Runs
 * with the same security as a person's browser: what @sparticuz/chromium switches off for servers stays on here.
 */
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
  const start = async () => {
    const { default: packaged } = await import('@sparticuz/chromium')
    return chromium.launch({
      executablePath: await packaged.executablePath(),
      args: packaged.args.filter(argument => !SERVER_ONLY_ARGUMENTS.test(argument)),
      env: { ...process.env, FONTCONFIG_FILE: await prepareFonts(root) },
    })
  }
  try {
    return await start()
  } catch {
    // The package brings the system libraries that a bare machine lacks, but unpacks them only when it believes to be here.
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
    return start().catch(() => installedBrowser())
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
