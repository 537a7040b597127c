/** Builds the pane: taskpane.html for Excel, tab.html for a browser tab, the engine worker and their shared parts. */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const addin = resolve(import.meta.dirname, 'addin')

export default defineConfig({
  root: addin,
  publicDir: resolve(addin, 'public'),
  // Relative addresses: the desk serves the same pages under a path of its own.
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    // Apart from the icons under /assets: what has a digest in its name is kept for a year.
    assetsDir: 'bundles',
    // The oldest webview of a supported Office: Safari 16 on Mac; top-level await and module workers are there.
    target: ['chrome115', 'safari16.4'],
    rolldownOptions: { input: [resolve(addin, 'taskpane.html'), resolve(addin, 'tab.html')] },
  },
})
