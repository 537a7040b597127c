/** A JSON schema in a few words, for people: `list of Task, at most 20000`. */
import { docsWords } from '../../core/messages/service.ts'

export interface SchemaNode {
  $ref?: string
  type?: string | string[]
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  items?: SchemaNode
  prefixItems?: SchemaNode[]
  maxItems?: number
  maximum?: number
  minimum?: number
  properties?: Record<string, SchemaNode>
  required?: string[]
  additionalProperties?: boolean | SchemaNode
  anyOf?: SchemaNode[]
  oneOf?: SchemaNode[]
  allOf?: SchemaNode[]
  description?: string
}

type Language = 'en' | 'zh'

/** The last part of `#/components/schemas/Task`. */
export const referredName = (node: SchemaNode): string | undefined => node.$ref?.split('/').at(-1)

/** The type in words; a nested object without a name is `{ field, field }`. */
export function schemaText(node: SchemaNode, language: Language): string {
  const name = referredName(node)
  if (name !== undefined) return name
  const variants = node.anyOf ?? node.oneOf ?? node.allOf
  if (variants)
    return unique(variants.map(variant => schemaText(variant, language))).join(` ${docsWords.or[language]} `)
  if (node.enum) return node.enum.map(value => JSON.stringify(value)).join(' | ')
  if (node.const !== undefined) return JSON.stringify(node.const)
  if (node.items || node.prefixItems) return listText(node, language)
  if (node.properties) return `{ ${Object.keys(node.properties).join(', ')} }`
  if (typeof node.additionalProperties === 'object')
    return `${docsWords.mapOf[language]} ${schemaText(node.additionalProperties, language)}`
  return simpleText(node)
}

function listText(node: SchemaNode, language: Language): string {
  const items = node.items
    ? schemaText(node.items, language)
    : (node.prefixItems ?? []).map(i => schemaText(i, language)).join(', ')
  const limit = node.maxItems === undefined ? '' : `, ${docsWords.atMost[language]} ${node.maxItems}`
  return `${docsWords.listOf[language]} ${items}${limit}`
}

function simpleText(node: SchemaNode): string {
  const types = Array.isArray(node.type) ? node.type.join(' | ') : (node.type ?? 'any')
  const bounds = [
    node.format,
    node.pattern,
    node.minimum === undefined ? undefined : `≥ ${node.minimum}`,
    node.maximum === undefined ? undefined : `≤ ${node.maximum}`,
  ].filter(bound => bound !== undefined)
  return bounds.length === 0 ? types : `${types} (${bounds.join(', ')})`
}

const unique = (texts: string[]) => [...new Set(texts)]
