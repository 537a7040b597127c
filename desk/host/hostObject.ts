/** Base classes of everything that the rich API can reach. A host class mirrors the Excel class of its name, member by member. */
import { HostError, invalidArgument, itemNotFound } from './hostError.ts'

/** Any object behind a rich-API path. `id` or `_id`, when present, is its identity on the wire. */
export abstract class HostObject {
  /** Name of the Excel class, for error locations. */
  get className(): string {
    return this.constructor.name
  }
}

/** A collection: subclasses give `items()`, the rest follows. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract items(): T[]

  /** Whether `key`, as given to getItem, means the item. */
  protected abstract matches(item: T, key: unknown): boolean

  getItem(key: unknown): T {
    const item = this.items().find(candidate => this.matches(candidate, key))
    if (!item) throw itemNotFound()
    return item
  }

  getItemAt(index: number): T {
    const item = this.items()[index]
    if (!item) throw invalidArgument()
    return item
  }

  getCount(): number {
    return this.items().length
  }
}

/** Services of the host outside Excel's object model (telemetry, ribbon, runtime state): calls are recorded and answered with nothing. */
export class RecordingService extends HostObject {
  readonly service: string
  readonly calls: string[]

  constructor(service: string, calls: string[]) {
    super()
    this.service = service
    this.calls = calls
  }

  override get className(): string {
    return this.service
  }

  record(member: string): RecordingService {
    const path = `${this.service}.${member}`
    this.calls.push(path)
    return new RecordingService(path, this.calls)
  }
}

export const notImplemented = (className: string, member: string): HostError =>
  new HostError('ApiNotFound', `Kedu desk: ${className}.${member} is not implemented.`, 404)
