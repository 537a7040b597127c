import { expect, test } from 'vitest'
import { assetHeadersFile, PAGE_HEADERS } from '../../worker/securityHeaders.ts'

const policy = Object.fromEntries(
  (PAGE_HEADERS['Content-Security-Policy'] ?? '').split('; ').map(part => {
    const [name = '', ...values] = part.split(' ')
    return [name, values]
  }),
)

test('Excel on the web may frame the pane, others may not', () => {
  expect(policy['frame-ancestors']).toEqual(
    expect.arrayContaining(["'self'", 'https://*.officeapps.live.com', 'https://*.cloud.microsoft']),
  )
  expect(policy['frame-ancestors']).not.toContain('*')
  expect(assetHeadersFile()).not.toContain('X-Frame-Options')
})

test('scripts come from the origin and from Microsoft, and nothing is evaluated', () => {
  expect(policy['script-src']).toEqual(["'self'", 'https://appsforoffice.microsoft.com', "'wasm-unsafe-eval'"])
  expect(policy['object-src']).toEqual(["'none'"])
  expect(policy['base-uri']).toEqual(["'none'"])
  expect(policy['connect-src']).toEqual(["'self'"])
})

test('the file keeps to what Cloudflare reads: 2,000 characters a line, 100 rules, values indented under a path', () => {
  const lines = assetHeadersFile().split('\n')
  expect(lines.every(line => line.length <= 2000)).toBe(true)
  expect(lines.filter(line => line.startsWith('/')).length).toBeLessThanOrEqual(100)
  expect(lines.every(line => line === '' || line.startsWith('/') || /^ {2}[\w-]+: \S/.test(line))).toBe(true)
  expect(lines[0]).toBe('/*')
})
