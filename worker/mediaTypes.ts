/** Which answer a client wants, by its Accept header (RFC 9110, 12.5.1). */
import { parseAccept } from 'hono/utils/accept'

export const JSON_TYPE = 'application/json'
export const NDJSON_TYPE = 'application/x-ndjson'

const specificity = (range: string, type: string): number => {
  const [wanted, offered] = [range.toLowerCase(), type.toLowerCase()]
  if (wanted === offered) return 3
  if (wanted.endsWith('/*') && offered.startsWith(wanted.slice(0, -1)) && wanted !== '*/*') return 2
  return wanted === '*/*' || wanted === '*' ? 1 : 0
}

/**
 * The offered type with the highest quality, where the most specific range decides each type's quality; of equals the one
 * named more specifically, then the first offered. Null when none is acceptable. No header accepts anything.
 */
export function acceptedType<Type extends string>(accept: string | undefined, offered: readonly Type[]): Type | null {
  if (accept === undefined || accept.trim() === '') return offered[0] ?? null
  const ranges = parseAccept(accept)
  const ranked = offered
    .map(type => {
      const matching = ranges
        .map(range => ({ quality: range.q, specificity: specificity(range.type, type) }))
        .filter(range => range.specificity > 0)
        .toSorted((a, b) => b.specificity - a.specificity)
      return { type, quality: matching[0]?.quality ?? 0, specificity: matching[0]?.specificity ?? 0 }
    })
    .filter(candidate => candidate.quality > 0)
    .toSorted((a, b) => b.quality - a.quality || b.specificity - a.specificity)
  return ranked[0]?.type ?? null
}

/** Whether a Content-Type is JSON in UTF-8, the only text that is read. */
export function isJsonContent(contentType: string | undefined): boolean {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';')
  const charset = parameters.map(parameter => parameter.trim()).find(parameter => parameter.startsWith('charset='))
  const utf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset)
  return utf8 && /^application\/([\w.-]+\+)?json$/.test(type.trim())
}
