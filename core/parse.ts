/** From JSON of unknown origin to a Project, or to what does not fit and where. */
import type { RawFinding } from './contract/finding.ts'
import { type Project, project as projectSchema } from './contract/project.ts'
import { ledgerTableIssues, unknownLedgerColumns } from './cost/ledgerTable.ts'
import { raise } from './findings.ts'
import { failure, type Result, success } from './result.ts'
import { pathText, type SchemaIssue, schemaIssues } from './schemaIssues.ts'

/** What does not fit the schema; `issues` names at most {@link ISSUES_MAX} places. */
export interface SchemaFailure {
  issues: SchemaIssue[]
}

/** A Project and the findings of reading it. */
export interface ParsedProject {
  project: Project
  findings: RawFinding[]
}

const ISSUES_MAX = 1_000
/** A field that is unknown in more rows than this is reported once for the whole list. */
const ROWS_NAMED_MAX = 10

/**
 * Parses a Project. Types, formats, enumerations, counts and impossible distributions are issues; a field that the
 * contract does not know is left out and is an `input/unknown-field` finding.
 */
export function parseProject(input: unknown): Result<ParsedProject, SchemaFailure> {
  const parsed = projectSchema.safeParse(input)
  if (!parsed.success) return failure({ issues: schemaIssues(parsed.error.issues).slice(0, ISSUES_MAX) })
  const { ledger } = parsed.data
  const isTable = ledger !== undefined && !Array.isArray(ledger)
  const rowIssues = isTable ? ledgerTableIssues(ledger) : []
  if (rowIssues.length > 0) return failure({ issues: rowIssues.slice(0, ISSUES_MAX) })
  const paths = unknownPaths(input, parsed.data)
  if (isTable) paths.push(...unknownLedgerColumns(ledger))
  return success({ project: parsed.data, findings: unknownFieldFindings(paths) })
}

type Path = (string | number)[]

/** Paths of the fields that the schema has left out. */
function unknownPaths(raw: unknown, parsed: unknown): Path[] {
  const found: Path[] = []
  const path: Path = []
  const walk = (given: unknown, kept: unknown) => {
    if (given === kept || !isObject(given) || !isObject(kept)) return
    for (const key of Object.keys(given)) {
      path.push(Array.isArray(given) ? Number(key) : key)
      if (Object.hasOwn(kept, key)) walk(given[key], kept[key])
      else found.push([...path])
      path.pop()
    }
  }
  walk(raw, parsed)
  return found
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object'

function unknownFieldFindings(paths: readonly Path[]): RawFinding[] {
  const alike = Map.groupBy(paths, path => pathText(path.map(step => (typeof step === 'number' ? '*' : step))))
  const texts = [...alike].flatMap(([pattern, group]) =>
    group.length > ROWS_NAMED_MAX ? [pattern.replaceAll('["*"]', '[*]')] : group.map(pathText),
  )
  return texts.map(path =>
    raise('input/unknown-field', { kind: 'project', id: 'project' }, { path }, { discriminator: path }),
  )
}
