import { expect, test } from 'vitest'
import { project as projectSchema } from '../../../core/contract/project.ts'
import { z } from '../../../core/contract/zod.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { everyFieldSheets } from './everyFieldSheets.ts'
import { workbook } from './workbookBuilder.ts'

/** Where rows came from, and the other form of a ledger: no person fills these in. */
const OF_KEDU = /^tables|^ledger\.(columns|rows)|(^|\.)(source|partySources|cellSources)(\.|$)/

type JsonSchema = {
  properties?: Record<string, JsonSchema>
  items?: JsonSchema | JsonSchema[]
  prefixItems?: JsonSchema[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
}

/** Dotted paths of all fields of a schema; lists do not show, forms of a field stand side by side. */
function pathsOf(schema: JsonSchema, path = ''): string[] {
  const inner = [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
      pathsOf(field, path === '' ? name : `${path}.${name}`),
    ),
    ...[schema.items ?? []].flat().flatMap(item => pathsOf(item, path)),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap(form => pathsOf(form, path)),
  ]
  return inner.length > 0 ? inner : [path]
}

/** Dotted paths that a value fills. */
function filledPaths(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [path, ...value.flatMap(item => filledPaths(item, path))]
  if (typeof value !== 'object' || value === null) return [path]
  return [
    path,
    ...Object.entries(value).flatMap(([name, inner]) => filledPaths(inner, path === '' ? name : `${path}.${name}`)),
  ]
}

const result = readProject([workbook(everyFieldSheets)], { today: '2026-06-30', language: 'en' })

test('every field of a Project that people fill in can come from a cell', () => {
  const wanted = [
    ...new Set(pathsOf(z.toJSONSchema(projectSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema)),
  ]
  const filled = new Set(filledPaths(result.project))
  expect(wanted.length).toBeGreaterThan(200)
  expect(wanted.filter(path => !OF_KEDU.test(path) && !filled.has(path))).toEqual([])
})

test('what is read of every field is a Project by the contract', () => {
  expect(projectSchema.safeParse(result.project).error?.issues ?? []).toEqual([])
})
