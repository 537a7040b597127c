/**
 * Runs the batches of the genuine Office library against a tree of host objects. Knows nothing of Excel: property paths
 * become getters, methods are called, setters set. Each object path is evaluated once a batch; the first error stops it,
 * and what was done before stays done.
 */
import { HostError } from './hostError.ts'
import { type HostObject, notImplemented, RecordingService } from './hostObject.ts'
import { camelCase, findMember, readMember, writeMember } from './members.ts'
import { queryObject } from './query.ts'
import {
  ActionType,
  type ArgumentInfo,
  ObjectPathType,
  type RequestAction,
  type RequestMessage,
  type ResponseMessage,
} from './requestMessage.ts'

export interface DispatcherOptions {
  /** The object that a context starts from: the workbook. */
  root: () => HostObject
  /** Objects made by type name, such as the custom functions service. */
  newObject: (typeName: string) => HostObject
}

/** null stands for a null object (`isNullObject`). */
type Resolved = HostObject | null

export class Dispatcher {
  /** API members that were asked for and the host lacks, as "Worksheet.charts". */
  readonly missing = new Set<string>()
  #options: DispatcherOptions
  #byReference = new Map<string, HostObject>()
  #references = new WeakMap<HostObject, string>()
  #nextReference = 1

  constructor(options: DispatcherOptions) {
    this.#options = options
  }

  process(message: RequestMessage): ResponseMessage {
    return new Batch(this, message).run()
  }

  get root(): HostObject {
    return this.#options.root()
  }

  newObject(typeName: string): HostObject {
    return this.#options.newObject(typeName)
  }

  /** Objects that the add-in tracks beyond one batch. */
  keptObjects(): Iterable<HostObject> {
    return this.#byReference.values()
  }

  referenced(id: string): HostObject {
    const object = this.#byReference.get(id)
    if (!object) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.')
    return object
  }

  lacks(object: HostObject, name: string): HostError {
    this.missing.add(`${object.className}.${camelCase(name)}`)
    return notImplemented(object.className, camelCase(name))
  }

  identity = (object: HostObject): Record<string, unknown> => {
    const result: Record<string, unknown> = {}
    if ('id' in object) result.Id = object.id
    if ('_id' in object) result._Id = object._id
    const reference = this.#references.get(object)
    if (reference !== undefined) result._ReferenceId = reference
    return result
  }

  call(object: HostObject, name: string, values: unknown[]): unknown {
    if (name === '_KeepReference') return this.#keep(object)
    if (name === '_RemoveReference') {
      this.#byReference.delete(String(values[0]))
      return null
    }
    const member = findMember(object, name)
    if (member?.method) return member.method.apply(object, values)
    if (name.endsWith('OrNullObject')) {
      try {
        return this.call(object, name.slice(0, -'OrNullObject'.length), values)
      } catch (error) {
        if (error instanceof HostError && error.code === 'ItemNotFound') return null
        throw error
      }
    }
    if (object instanceof RecordingService) return object.record(name)
    // Registering for an event needs no work: the host tells everything, the library filters.
    if (/^_(?:Un)?[Rr]egister\w*Event/.test(name)) return null
    throw this.lacks(object, name)
  }

  #keep(object: HostObject): null {
    if (!this.#references.has(object)) this.#references.set(object, `ref${this.#nextReference++}`)
    this.#byReference.set(this.#references.get(object) ?? '', object)
    return null
  }
}

const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'className' in value

class Batch {
  readonly dispatcher: Dispatcher
  readonly message: RequestMessage
  readonly objects = new Map<number, Resolved>()
  location = ''

  constructor(dispatcher: Dispatcher, message: RequestMessage) {
    this.dispatcher = dispatcher
    this.message = message
  }

  run(): ResponseMessage {
    const response: ResponseMessage = { Results: [], TraceIds: [] }
    for (const [index, action] of this.message.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id)
        const value = action.ActionType === ActionType.trace ? null : this.perform(action)
        response.Results.push({ ActionId: action.Id, Value: value })
      } catch (error) {
        const known = error instanceof HostError ? error : null
        if (!known) console.error('Kedu desk: internal error of the host', error)
        response.Error = {
          Code: known?.code ?? 'GeneralException',
          Message: known?.message ?? 'There was an internal error while processing the request.',
          Location: this.location,
          ActionIndex: index,
          HttpStatusCode: known?.httpStatus ?? 500,
        }
        return response
      }
    }
    return response
  }

  perform(action: RequestAction): unknown {
    const object = this.resolve(action.ObjectPathId)
    if (action.ActionType === ActionType.instantiate) return object && this.dispatcher.identity(object)
    if (action.ActionType === ActionType.query || action.ActionType === ActionType.queryAsJson) {
      this.location = object?.className ?? ''
      return object && queryObject(object, action.QueryInfo ?? {}, this.dispatcher.identity)
    }
    const name = action.Name ?? ''
    if (!object) {
      if (name === '_KeepReference') return null
      throw new HostError('InvalidObjectPath', 'The object path is not working for what you are trying to do.')
    }
    this.location = `${object.className}.${camelCase(name)}`
    if (action.ActionType === ActionType.method) {
      const result = this.dispatcher.call(object, name, this.arguments(action.ArgumentInfo)) ?? null
      return isHostObject(result) ? this.dispatcher.identity(result) : result
    }
    if (action.ActionType === ActionType.setProperty) this.set(object, name, this.arguments(action.ArgumentInfo)[0])
    else if (action.ActionType === ActionType.update) {
      for (const [key, value] of Object.entries(action.ObjectState ?? {})) this.set(object, key, value)
    } else if (action.ActionType !== ActionType.ensureUnchanged) {
      throw new HostError('NotImplemented', `Kedu desk: action type ${action.ActionType} is not implemented.`, 501)
    }
    return null
  }

  set(object: HostObject, name: string, value: unknown): void {
    this.location = `${object.className}.${camelCase(name)}`
    if (object instanceof RecordingService) return void object.record(name)
    const member = findMember(object, name)
    if (!member?.isWritable) throw this.dispatcher.lacks(object, name)
    writeMember(object, member, value)
  }

  arguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const pathId = info?.ReferencedObjectPathIds?.[index]
      return typeof pathId === 'number' && pathId !== 0 ? this.resolve(pathId) : value
    })
  }

  resolve(pathId: number): Resolved {
    const known = this.objects.get(pathId)
    if (known !== undefined) return known
    const object = this.evaluate(pathId)
    this.objects.set(pathId, object)
    return object
  }

  evaluate(pathId: number): Resolved {
    const path = this.message.ObjectPaths[pathId]
    if (!path) throw new HostError('InvalidObjectPath', 'The object path is unknown.')
    if (path.ObjectPathType === ObjectPathType.globalObject) return this.dispatcher.root
    if (path.ObjectPathType === ObjectPathType.newObject) return this.dispatcher.newObject(path.Name)
    if (path.ObjectPathType === ObjectPathType.referenceId) return this.dispatcher.referenced(path.Name)
    if (path.ObjectPathType === ObjectPathType.nullObject) return null
    const parent = this.resolve(path.ParentObjectPathId)
    if (!parent) return null
    const isIndexer = path.ObjectPathType === ObjectPathType.indexer
    const values = this.arguments(path.ArgumentInfo)
    this.location = `${parent.className}.${isIndexer ? 'getItem' : camelCase(path.Name)}`
    const result =
      path.ObjectPathType === ObjectPathType.property
        ? this.property(parent, path.Name)
        : this.dispatcher.call(parent, isIndexer ? 'GetItem' : path.Name, values)
    if (result === null || result === undefined) return null
    if (!isHostObject(result)) throw new HostError('InvalidObjectPath', 'The object path does not lead to an object.')
    return result
  }

  property(parent: HostObject, name: string): unknown {
    const member = findMember(parent, name)
    if (member?.isReadable) return readMember(parent, member)
    if (parent instanceof RecordingService) return parent.record(name)
    throw this.dispatcher.lacks(parent, name)
  }
}
