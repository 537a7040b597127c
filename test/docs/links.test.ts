import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const pages = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'samples/README.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => join('docs', name)),
]

/** Targets of links and pictures that lead into the project. */
function localLinks(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(match => match[1] ?? '')
    .filter(link => !/^[a-z]+:/.test(link))
}

it.each(pages)('every link of %s leads to a file of the project', page => {
  const links = localLinks(readFileSync(join(root, page), 'utf8'))
  expect(links.filter(link => !existsSync(resolve(root, dirname(page), link)))).toEqual([])
})

it('the decisions are numbered in one row, each number once', () => {
  const numbers = readdirSync(join(root, 'docs/decisions')).map(name => Number(name.slice(0, 4)))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1))
})

it('every command of npm that the documents name is a script of the project', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = pages.flatMap(page =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/npm run ([a-z-]+)/g)].map(match => match[1] ?? ''),
  )
  expect(named.filter(name => !(name in scripts))).toEqual([])
})
