// Starts a TypeScript script of this project. It exists to say one clear sentence on a Node that cannot run TypeScript.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Kedu needs Node 22.18 or later and this is ${process.versions.node}. Run "npm ci" in the project folder: it brings its own Node 24. / Kedu 需要 Node 22.18 或更高版本，当前为 ${process.versions.node}。请在项目目录运行 "npm ci"，会自带 Node 24。`,
  )
  process.exit(2)
}
const [script, ...rest] = process.argv.slice(2)
const path = resolve(script)
process.argv.splice(1, process.argv.length - 1, path, ...rest)
await import(pathToFileURL(path).href)
