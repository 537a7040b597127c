import { HostCollection, HostObject } from '../hostObject.ts'
import type { HostContext } from './hostContext.ts'
import type { Range } from './range.ts'

export class RangeCollection extends HostCollection<Range> {
  readonly #ranges: Range[]

  constructor(ranges: Range[]) {
    super()
    this.#ranges = ranges
  }

  items(): Range[] {
    return this.#ranges
  }

  protected matches(item: Range, key: unknown): boolean {
    return item.address === key
  }
}

/** Several ranges of one sheet, as merged areas come back. */
export class RangeAreas extends HostObject {
  readonly host: HostContext
  readonly #areas: Range[]

  constructor(host: HostContext, areas: Range[]) {
    super()
    this.host = host
    this.#areas = areas
  }

  get address(): string {
    return this.#areas.map(area => area.address).join(',')
  }

  get areaCount(): number {
    return this.#areas.length
  }

  get cellCount(): number {
    return this.#areas.reduce((count, area) => count + area.cellCount, 0)
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.#areas)
  }
}
