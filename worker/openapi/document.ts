/** The OpenAPI 3.1 document, made from the registered routes when somebody asks for it. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { measures } from '../../core/contract/costReport.ts'
import { distribution } from '../../core/contract/distribution.ts'
import { finding } from '../../core/contract/finding.ts'
import { budgetLine, contract, ledgerEntry, ledgerTable } from '../../core/contract/ledger.ts'
import { LIMITS } from '../../core/contract/limits.ts'
import { authorityLine, matrix, person } from '../../core/contract/people.ts'
import { source } from '../../core/contract/primitives.ts'
import { problem } from '../../core/contract/problem.ts'
import { project, projectHeader } from '../../core/contract/project.ts'
import { report } from '../../core/contract/report.ts'
import { risk } from '../../core/contract/risk.ts'
import { settings } from '../../core/contract/settings.ts'
import { calendar, task } from '../../core/contract/task.ts'
import { limitTexts, serviceTexts } from '../../core/messages/service.ts'
import { VERSION } from '../../core/version.ts'
import type { AppEnv } from '../appEnv.ts'
import { JSON_TYPE } from '../mediaTypes.ts'
import { bilingual } from './describe.ts'
import { withReferences } from './references.ts'

/** Schemas that the document names once instead of repeating. */
const NAMED = {
  Project: project,
  Report: report,
  Problem: problem,
  Finding: finding,
  ProjectHeader: projectHeader,
  Task: task,
  Calendar: calendar,
  Matrix: matrix,
  Person: person,
  AuthorityLine: authorityLine,
  LedgerEntry: ledgerEntry,
  LedgerTable: ledgerTable,
  BudgetLine: budgetLine,
  Contract: contract,
  Risk: risk,
  Settings: settings,
  Measures: measures,
  Source: source,
  Distribution: distribution,
}

/** The limits as a list in both languages; the document has them as numbers under `x-limits` too. */
function limitList(): string {
  return Object.entries(limitTexts)
    .map(([name, text]) => `- ${text.en} / ${text.zh}: ${LIMITS[name as keyof typeof limitTexts]}`)
    .join('\n')
}

export type OpenApiDocument = ReturnType<OpenAPIHono<AppEnv>['getOpenAPI31Document']>

/** Generates the document from the routes of `app`. Costs some 30 ms, so it is not done when the Worker starts. */
export function openApiDocument(app: OpenAPIHono<AppEnv>): OpenApiDocument {
  const info = {
    openapi: '3.1.0',
    info: {
      title: bilingual(serviceTexts.title).replace('\n\n', ' · '),
      version: VERSION,
      description: `${bilingual(serviceTexts.about)}\n\n${limitList()}`,
      'x-limits': LIMITS,
    },
    servers: [{ url: '/' }],
  }
  const document = app.getOpenAPI31Document(info)
  const { paths, schemas } = withReferences(document.paths ?? {}, schemasByName())
  return {
    ...document,
    paths,
    components: {
      schemas,
      securitySchemes: {
        accessKey: { type: 'http', scheme: 'bearer', description: bilingual(serviceTexts.accessKey) },
      },
    } as NonNullable<OpenApiDocument['components']>,
  }
}

/**
 * The named schemas as OpenAPI. The generator can only name schemas that were made after it was loaded, and core's may be
 * older; so each is the answer of an address of its own in a document that nobody sees.
 */
function schemasByName(): Record<string, unknown> {
  const hidden = new OpenAPIHono()
  for (const [name, schema] of Object.entries(NAMED)) {
    const answer = { description: name, content: { [JSON_TYPE]: { schema } } }
    hidden.openAPIRegistry.registerPath({ method: 'get', path: `/${name}`, responses: { 200: answer } })
  }
  const { paths = {} } = hidden.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } })
  return Object.fromEntries(
    Object.keys(NAMED).map(name => [name, paths[`/${name}`]?.get?.responses?.['200'].content[JSON_TYPE].schema]),
  )
}
