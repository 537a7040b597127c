/** The styles part: cell formats are added to it, none is changed or removed. */
import { HEADER_FILL, HEADER_LINE, NOTE_COLOR, TEXT_INDENT, TITLE_POINTS } from '../../core/report/sheetLook.ts'
import { appendChildren, element, elements, escapeXml, setAttribute, splice, type XmlElement } from './xml.ts'

/** How a cell looks. */
export interface CellLook {
  numberFormat: string
  align: 'left' | 'right' | 'center'
  wrap?: boolean
  font?: 'title' | 'header' | 'note' | 'muted'
}

/** Formats that every program knows by number. */
const BUILT_IN = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
])
const FIRST_OWN_FORMAT = 164

/** The styles of a workbook while formats are added. */
export class StyleSheet {
  #xml: string
  readonly #known = new Map<string, number>()

  constructor(xml: string) {
    this.#xml = xml
  }

  get xml(): string {
    return this.#xml
  }

  /** Index of the cell format for a look; an equal one that is there already is used again. */
  indexOf(look: CellLook): number {
    const key = JSON.stringify(look)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const index = this.#childIndex('cellXfs', 'xf', this.#formatXml(look))
    this.#known.set(key, index)
    return index
  }

  #formatXml(look: CellLook): string {
    const prefix = this.#container('cellXfs').prefix
    const format = this.#numberFormatId(look.numberFormat)
    const font = look.font ? this.#fontIndex(look.font) : 0
    const isHeader = look.font === 'header'
    const fill = isHeader ? this.#headerFillIndex() : 0
    const border = isHeader ? this.#headerBorderIndex() : 0
    const wrap = look.wrap ? ' wrapText="1"' : ''
    const isInTable = look.font === undefined || look.font === 'muted' || isHeader
    const indent = isInTable && look.align === 'left' ? ` indent="${TEXT_INDENT}"` : ''
    return (
      `<${prefix}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1"` +
      `${font > 0 ? ' applyFont="1"' : ''}${isHeader ? ' applyFill="1" applyBorder="1"' : ''} applyAlignment="1">` +
      `<${prefix}alignment horizontal="${look.align}" vertical="${isHeader ? 'center' : 'top'}"${indent}${wrap}/></${prefix}xf>`
    )
  }

  #headerFillIndex(): number {
    const { prefix } = this.#container('fills')
    const pattern = `<${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${HEADER_FILL}"/></${prefix}patternFill>`
    return this.#childIndex('fills', 'fill', `<${prefix}fill>${pattern}</${prefix}fill>`)
  }

  #headerBorderIndex(): number {
    const { prefix } = this.#container('borders')
    const sides = ['left', 'right', 'top'].map(side => `<${prefix}${side}/>`).join('')
    const bottom = `<${prefix}bottom style="thin"><${prefix}color rgb="FF${HEADER_LINE}"/></${prefix}bottom>`
    return this.#childIndex(
      'borders',
      'border',
      `<${prefix}border>${sides}${bottom}<${prefix}diagonal/></${prefix}border>`,
    )
  }

  #numberFormatId(code: string): number {
    const builtIn = BUILT_IN.get(code)
    if (builtIn !== undefined) return builtIn
    const own = elements(element(this.#xml, 'numFmts')?.inner ?? '', 'numFmt')
    const same = own.find(({ attributes }) => attributes.formatCode === code)
    if (same) return Number(same.attributes.numFmtId)
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...own.map(({ attributes }) => Number(attributes.numFmtId) || 0)) + 1
    if (!element(this.#xml, 'numFmts')) this.#insertNumberFormats()
    const { prefix } = this.#container('numFmts')
    this.#childIndex('numFmts', 'numFmt', `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)
    return id
  }

  /** Number formats come first in the part. */
  #insertNumberFormats(): void {
    const root = element(this.#xml, 'styleSheet')
    if (!root) throw new Error('No style sheet')
    const start = this.#xml.indexOf('>', root.start) + 1
    this.#xml = splice(this.#xml, start, start, `<${root.prefix}numFmts count="0"></${root.prefix}numFmts>`)
  }

  /** A font like the workbook's own (the first), but bold, large or grey. */
  #fontIndex(font: NonNullable<CellLook['font']>): number {
    const fonts = this.#container('fonts')
    const [base] = elements(fonts.inner, 'font')
    const { prefix } = fonts
    const kept = (base?.inner ?? '').replace(
      new RegExp(`<${prefix}(?:b|sz|color)(?:\\s[^>]*)?/>`, 'g'),
      (tag: string) => (tag.startsWith(`<${prefix}sz`) ? tag : ''),
    )
    const size = `<${prefix}sz val="${TITLE_POINTS}"/>`
    const inner = {
      title: `<${prefix}b/>${size}${kept.replace(new RegExp(`<${prefix}sz[^>]*/>`), '')}`,
      header: `<${prefix}b/>${kept}`,
      note: colored(kept, prefix),
      muted: colored(kept, prefix),
    }[font]
    return this.#childIndex('fonts', 'font', `<${prefix}font>${inner}</${prefix}font>`)
  }

  /** Index of a child that is written just so, appended when there is none. */
  #childIndex(container: string, child: string, written: string): number {
    const parent = this.#container(container)
    const children = elements(parent.inner, child)
    const same = children.findIndex(({ start, end }) => parent.inner.slice(start, end) === written)
    if (same >= 0) return same
    this.#xml = appendChildren(this.#xml, parent, written)
    this.#xml = setAttribute(this.#xml, this.#container(container), 'count', String(children.length + 1))
    return children.length
  }

  #container(name: string): XmlElement {
    const found = element(this.#xml, name)
    if (!found) throw new Error(`No ${name} in the styles`)
    return found
  }
}

/** The colour stands between the size and the name of a font. */
function colored(font: string, prefix: string): string {
  const color = `<${prefix}color rgb="FF${NOTE_COLOR}"/>`
  const size = new RegExp(`<${prefix}sz[^>]*/>`).exec(font)?.[0]
  return size ? font.replace(size, size + color) : color + font
}
