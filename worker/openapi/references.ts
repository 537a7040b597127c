/**
 * Names in an OpenAPI document. The generator writes a schema out wherever it is used, as the schemas of core know nothing
 * of OpenAPI; here each subtree that is one of the named components becomes a reference to it. The document shrinks to a
 * third and its structures can be read one by one.
 */

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json }

const PREFIX = '#/components/schemas/'

/** Replaces in `value` every subtree that equals a component; `except` is the component being defined itself. */
function referring(value: Json, names: ReadonlyMap<string, string>, except?: string): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(item => referring(item, names))
  const name = names.get(JSON.stringify(value))
  if (name !== undefined && name !== except) return { $ref: PREFIX + name }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, referring(item, names)]))
}

/** The paths and the components of a document with references among them. Paths and schemas are plain JSON. */
export function withReferences<Part>(paths: Part, schemas: Record<string, unknown>) {
  const names = new Map(Object.entries(schemas).map(([name, schema]) => [JSON.stringify(schema), name]))
  return {
    paths: referring(paths as Json, names) as Part,
    schemas: Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [name, referring(schema as Json, names, name)]),
    ),
  }
}
