#!/usr/bin/env node
// Starts the command line. It exists to say one clear sentence on a Node that cannot run TypeScript.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `kedu: Node 22.18 or later is needed and this is ${process.versions.node}. Run "npm ci" in the project folder and start with "npx kedu": that brings Node 24. / 需要 Node 22.18 或更高版本，当前为 ${process.versions.node}。请在项目目录运行 "npm ci"，再用 "npx kedu" 启动，会自带 Node 24。`,
  )
  process.exitCode = 2
} else {
  // Node 22 announces on standard error that it strips types; that line is for nobody who uses this command.
  process.removeAllListeners('warning')
  await import('./main.ts')
}
