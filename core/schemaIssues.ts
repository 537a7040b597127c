/** Faults found by a schema, as places and sentences that a person can act on. */
import type { z } from './contract/zod.ts'

export interface SchemaIssue {
  /** `tasks[3].start` */
  path: string
  code: string
  message: string
}

type ZodIssue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

const NO_SHAPE_FITS = 'Invalid input: the value has none of the shapes that are allowed here'
const PLAIN_KEY = /^[\p{L}_$][\p{L}\p{N}_$]*$/u

/** `tasks[3].start`; a key that is no plain name stands in brackets and quotes. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    const key = String(step)
    if (!PLAIN_KEY.test(key)) return `${text}[${JSON.stringify(key)}]`
    return text === '' ? key : `${text}.${key}`
  }, '')
}

/** All faults; of a value that may have several shapes, those of the shape that it comes closest to. */
export function schemaIssues(issues: readonly ZodIssue[], within: Path = []): SchemaIssue[] {
  return issues.flatMap(issue => {
    const path = [...within, ...issue.path]
    if (issue.code === 'invalid_union') {
      const closest = closestShape(issue.errors)
      if (closest) return schemaIssues(closest, path)
    }
    const message = issue.code === 'invalid_union' ? NO_SHAPE_FITS : issue.message
    return [{ path: pathText(path), code: issue.code, message }]
  })
}

/** The shape with the fewest faults among those whose kind and `shape` fit; null where none fits. */
function closestShape(shapes: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] | null {
  const fitting = shapes.filter(issues =>
    issues.every(issue => (issue.path.length > 0 && issue.path.join('.') !== 'shape') || isInner(issue)),
  )
  return fitting.toSorted((a, b) => a.length - b.length)[0] ?? null
}

/** A union inside a union has its own shapes; a list that is too long is still a list. */
const isInner = (issue: ZodIssue) =>
  issue.path.length === 0 && (issue.code === 'invalid_union' || issue.code === 'too_big')
