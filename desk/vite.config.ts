/**
 * Builds the desk into dist-desk: its page, and the classic script that runs in the task pane's page before office.js. The
 * Worker never serves this folder.
 */
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const page = resolve(import.meta.dirname, 'page')

export default defineConfig({
  root: page,
  base: '/desk/',
  build: {
    outDir: resolve(import.meta.dirname, '../dist-desk'),
    emptyOutDir: true,
    // Loaded from this machine only: a second of the first start is worth more than bytes.
    minify: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 20_000,
    rolldownOptions: {
      input: { index: resolve(page, 'index.html'), 'pane-host': resolve(page, 'paneHost.ts') },
      // Univer's parts are marked for React on servers, one by one; here it means nothing.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
      },
      output: { entryFileNames: chunk => (chunk.name === 'pane-host' ? 'pane-host.js' : 'assets/[name]-[hash].js') },
    },
  },
})
