/** The batch that the genuine Office library sends for one `context.sync()`, and the answer it expects. */

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const

export const ObjectPathType = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const

export interface ArgumentInfo {
  Arguments?: unknown[]
  /** Beside each argument the id of the object path that it refers to, 0 for plain values. */
  ReferencedObjectPathIds?: (number | number[] | null)[] | null
}

export interface QueryInfo {
  Select?: string[]
  Expand?: string[]
  Top?: number
  Skip?: number
}

export interface RequestAction {
  Id: number
  ActionType: number
  Name?: string
  ObjectPathId: number
  ArgumentInfo?: ArgumentInfo
  QueryInfo?: QueryInfo
  ObjectState?: Record<string, unknown>
}

export interface RequestObjectPath {
  Id: number
  ObjectPathType: number
  Name: string
  ParentObjectPathId: number
  ArgumentInfo?: ArgumentInfo
}

export interface RequestMessage {
  AutoKeepReference?: boolean
  Actions: RequestAction[]
  ObjectPaths: Record<string, RequestObjectPath>
}

export interface ResponseError {
  Code: string
  Message: string
  Location: string
  ActionIndex: number
  HttpStatusCode: number
}

export interface ResponseMessage {
  Results: { ActionId: number; Value: unknown }[]
  /** Ids of the trace actions reached: without them the library never registers old-style event handlers. */
  TraceIds: number[]
  Error?: ResponseError
}
