import { itemNotFound } from '../hostError.ts'
import { HostCollection, HostObject } from '../hostObject.ts'
import type { HostContext } from './hostContext.ts'

/** The add-in's settings in this document. */
export class SettingCollection extends HostCollection<Setting> {
  readonly #host: HostContext

  constructor(host: HostContext) {
    super()
    this.#host = host
  }

  items(): Setting[] {
    return [...this.#host.workbook.settings.keys()].map(key => new Setting(this.#host, key))
  }

  protected matches(item: Setting, key: unknown): boolean {
    return item.key === key
  }

  add(key: string, value: unknown): Setting {
    this.#host.workbook.settings.set(key, value)
    return new Setting(this.#host, key)
  }
}

export class Setting extends HostObject {
  readonly #host: HostContext
  readonly #key: string

  constructor(host: HostContext, key: string) {
    super()
    this.#host = host
    this.#key = key
  }

  /** Identity on the wire. */
  get _id(): string {
    return this.#key
  }

  get key(): string {
    return this.#key
  }

  get value(): unknown {
    return this.#host.workbook.settings.get(this.#key)
  }

  set value(value: unknown) {
    this.#host.workbook.settings.set(this.#key, value)
  }

  delete(): void {
    if (!this.#host.workbook.settings.delete(this.#key)) throw itemNotFound()
  }
}
