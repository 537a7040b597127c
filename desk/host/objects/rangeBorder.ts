import type { BorderSide, BorderStyle } from 'hucre'
import { HostCollection } from '../hostObject.ts'
import { fileColor, shownColor } from './color.ts'
import type { Range } from './range.ts'
import { StyleView } from './styleView.ts'

const SIDES: Record<string, 'top' | 'bottom' | 'left' | 'right'> = {
  edgetop: 'top',
  edgebottom: 'bottom',
  edgeleft: 'left',
  edgeright: 'right',
}

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly #range: Range

  constructor(range: Range) {
    super()
    this.#range = range
  }

  items(): RangeBorder[] {
    const names = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal']
    return names.map(name => new RangeBorder(this.#range, name))
  }

  get count(): number {
    return this.items().length
  }

  protected matches(item: RangeBorder, key: unknown): boolean {
    return item.sideIndex.toLowerCase() === String(key).toLowerCase()
  }
}

/** One side of every cell; inside sides are kept with the cells' right and bottom sides. */
export class RangeBorder extends StyleView {
  readonly #name: string

  constructor(range: Range, name: string) {
    super(range)
    this.#name = name
  }

  get sideIndex(): string {
    return this.#name
  }

  get #side(): 'top' | 'bottom' | 'left' | 'right' {
    return SIDES[this.#name.toLowerCase()] ?? (this.#name === 'InsideVertical' ? 'right' : 'bottom')
  }

  get style(): string | null {
    return this.same(style => {
      const line = style?.border?.[this.#side]?.style
      if (!line) return 'None'
      return line === 'dashed' ? 'Dash' : line === 'dotted' ? 'Dot' : line === 'double' ? 'Double' : 'Continuous'
    })
  }

  set style(value: unknown) {
    const lines: Record<string, BorderSide['style']> = { Dash: 'dashed', Dot: 'dotted', Double: 'double' }
    if (value === 'None') this.change(({ border, ...style }) => ({ ...style, border: without(border, this.#side) }))
    else this.#set({ style: lines[String(value)] ?? 'thin' })
  }

  get weight(): string | null {
    return this.same(style => {
      const line = style?.border?.[this.#side]?.style
      return line === 'medium' ? 'Medium' : line === 'thick' ? 'Thick' : line === 'hair' ? 'Hairline' : 'Thin'
    })
  }

  set weight(value: unknown) {
    const lines: Record<string, BorderSide['style']> = { Medium: 'medium', Thick: 'thick', Hairline: 'hair' }
    this.#set({ style: lines[String(value)] ?? 'thin' })
  }

  get color(): string {
    return this.same(style => shownColor(style?.border?.[this.#side]?.color, this.themeColors(), '#000000')) ?? ''
  }

  set color(value: unknown) {
    this.#set({ color: fileColor(value) })
  }

  #set(part: Partial<BorderSide>): void {
    const side = this.#side
    this.change(style => ({
      ...style,
      border: { ...style.border, [side]: { style: 'thin', ...style.border?.[side], ...part } },
    }))
  }
}

function without(border: BorderStyle | undefined, side: 'top' | 'bottom' | 'left' | 'right'): BorderStyle {
  const { [side]: _, ...rest } = border ?? {}
  return rest
}
