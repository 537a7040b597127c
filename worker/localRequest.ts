/**
 * Whether a request comes from the machine that the Worker runs on (wrangler dev, npm start, tests).
 *
 * The host name alone would not do: a client writes it. Two facts decide. The host name is a loopback name; and there is no
 * CF-Ray header, which Cloudflare's edge adds to every request and which a client can neither take away nor prevent. So a
 * deployed Worker is never open, whatever Host it is sent; on the local machine a forged CF-Ray only closes the door.
 */
const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]'])

export function isLocalRequest(request: Request): boolean {
  return LOOPBACK_HOSTS.has(new URL(request.url).hostname) && !request.headers.has('cf-ray')
}
