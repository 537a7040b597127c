/**
 * The headers that protect: strict ones for the API, a policy for the task pane's files that still lets Excel on the web
 * show it in a frame. The build writes `assetHeadersFile()` to dist/_headers, as Cloudflare serves those files without
 * asking the Worker.
 */

/** One year and a day; ASVS 3.4.1 asks for a year. Browsers ignore it on plain http, such as localhost. */
const STRICT_TRANSPORT = 'max-age=31622400; includeSubDomains'

const COMMON = {
  'Strict-Transport-Security': STRICT_TRANSPORT,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** Answers of the Worker that are data. */
export const API_HEADERS: Record<string, string> = {
  ...COMMON,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}

/** The policy of the documentation page: its one style sheet by digest, nothing else. */
export const docsPolicy = (styleDigest: string): string =>
  `default-src 'none'; style-src 'sha256-${styleDigest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/**
 * Where Excel on the web frames the pane. No official list exists; this one comes from Microsoft's lists for its hosts and
 * from reports. X-Frame-Options is not sent: it knows no list and would shut Excel out.
 */
const FRAME_ANCESTORS = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
]

const PAGE_POLICY = [
  "default-src 'none'",
  // office.js comes from Microsoft, changes without notice and so cannot carry a digest.
  "script-src 'self' https://appsforoffice.microsoft.com 'wasm-unsafe-eval'",
  "worker-src 'self'",
  // Fluent UI and Excel's own script write style rules at run time.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${FRAME_ANCESTORS.join(' ')}`,
].join('; ')

/** The task pane's page and everything it loads. */
export const PAGE_HEADERS: Record<string, string> = { ...COMMON, 'Content-Security-Policy': PAGE_POLICY }

/** What each path of the built assets is sent with, for dist/_headers. */
const ASSET_RULES: [path: string, headers: Record<string, string>][] = [
  ['/*', PAGE_HEADERS],
  // Names with a digest. The icons under /assets have none, as the manifest names them, and are asked for anew.
  ['/bundles/*', { 'Cache-Control': 'public, max-age=31556952, immutable' }],
  // Excel on the web reads the functions' description from its own origin.
  ['/functions.json', { 'Access-Control-Allow-Origin': '*' }],
  ['/functions-zh.json', { 'Access-Control-Allow-Origin': '*' }],
]

/** The text of dist/_headers. Cloudflare takes at most 2,000 characters a line and 100 rules. */
export function assetHeadersFile(): string {
  return ASSET_RULES.map(([path, headers]) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
    return `${[path, ...lines].join('\n')}\n`
  }).join('\n')
}
