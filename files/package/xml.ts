/**
 * Small edits of XML text. A part is changed at one place and is otherwise kept as it is written, which a parse and a
 * new serialisation would not do. Element names are matched with any namespace prefix.
 */

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What XML 1.0 cannot hold, except tab and line breaks; Excel writes such characters as `_x0001_`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
const UNSPEAKABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const hexadecimal = (character: string) => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')

/** Text for an element or an attribute. A lone surrogate, which no encoding can carry, becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.toWellFormed().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** Text of a cell: characters that XML cannot hold in Excel's `_xHHHH_` writing, which is itself escaped. */
export function escapeCellText(text: string): string {
  return escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/\r/g, '_x000D_')
      .replace(UNSPEAKABLE, character => `_x${hexadecimal(character)}_`),
  )
}

export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return ENTITIES[name] ?? whole
  })
}

export interface XmlElement {
  /** Name without prefix. */
  name: string
  /** The prefix with its colon, or "". */
  prefix: string
  attributes: Record<string, string>
  /** Text between the tags; "" for an empty element. */
  inner: string
  /** Where the element stands in the text. */
  start: number
  end: number
}

/** Attributes of an opening tag by their name as written (with prefix). */
export function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const match of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const [, name = '', double, single] = match
    attributes[name] = unescapeXml(double ?? single ?? '')
  }
  return attributes
}

/** All elements of a name, in order. Elements of that name inside one another are not expected. */
export function elements(xml: string, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const opening = new RegExp(`<((?:[\\w.-]+:)?)${name}(?=[\\s/>])((?:"[^"]*"|'[^']*'|[^>"'])*)>`, 'g')
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    const [tag, prefix = '', rest = ''] = match
    const isEmpty = rest.endsWith('/')
    const afterTag = match.index + tag.length
    const closing = `</${prefix}${name}>`
    const close = isEmpty ? afterTag : xml.indexOf(closing, afterTag)
    if (close < 0) break
    const end = isEmpty ? afterTag : close + closing.length
    const inner = isEmpty ? '' : xml.slice(afterTag, close)
    found.push({ name, prefix, attributes: attributesOf(rest), inner, start: match.index, end })
    opening.lastIndex = end
  }
  return found
}

/** The first element of a name, or null. */
export function element(xml: string, name: string): XmlElement | null {
  return elements(xml, name)[0] ?? null
}

/** Replaces the text from `start` to `end`. */
export function splice(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end)
}

/** Adds children at the end of an element, opening it when it is written as an empty one. */
export function appendChildren(xml: string, parent: XmlElement, children: string): string {
  const source = xml.slice(parent.start, parent.end)
  const closing = `</${parent.prefix}${parent.name}>`
  const opened = source.endsWith(closing) ? source.slice(0, -closing.length) : source.replace(/\s*\/>$/, '>')
  return splice(xml, parent.start, parent.end, opened + children + closing)
}

/** Sets one attribute of an element's opening tag. */
export function setAttribute(xml: string, target: XmlElement, name: string, value: string): string {
  const source = xml.slice(target.start, target.end)
  const written = `${name}="${escapeXml(value)}"`
  const existing = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`)
  const tagEnd = openingTagLength(source)
  const tag = source.slice(0, tagEnd)
  const changed = existing.test(tag)
    ? tag.replace(existing, (_whole, space: string) => space + written)
    : tag.replace(/\s*\/?>$/, end => ` ${written}${end.trim()}`)
  return splice(xml, target.start, target.start + tagEnd, changed)
}

function openingTagLength(source: string): number {
  return /^<(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(source)?.[0].length ?? source.length
}
