/** What `exports` and `env` of cloudflare:workers hold in these tests. */
declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../../worker/index.ts')
  }
}
