/** The OpenAPI 3.1 document, made from the registered routes when somebody asks for it. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { distribution } from '../../core/contract/distribution.ts'
import { finding } from '../../core/contract/finding.ts'
import { budgetLine, contract, ledgerEntry, ledgerTable } from '../../core/contract/ledger.ts'
import { LIMITS } from '../../core/contract/limits.ts'
import { authorityLine, matrix, person } from '../../core/contract/people.ts'
import { source } from '../../core/contract/primitives.ts'
import { problem } from '../../core/contract/problem.ts'
import { project } from '../../core/contract/project.ts'
import { measures, report } from '../../core/contract/report.ts'
import { risk } from '../../core/contract/risk.ts'
import { settings } from '../../core/contract/settings.ts'
import { calendar, task } from '../../core/contract/task.ts'
import { limitTexts, serviceTexts } from '../../core/messages/service.ts'
import { VERSION } from '../../core/version.ts'
import type { AppEnv } from '../appEnv.ts'
import { bilingual } from './describe.ts'
import { withReferences } from './references.ts'

/** Schemas that the document names once instead of repeating. */
const NAMED = {
  Project: project,
  Report: report,
  Problem: problem,
  Finding: finding,
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

/** The named schemas as OpenAPI, by a registry of their own: names given there do not touch core's schemas. */
function schemasByName(): Record<string, unknown> {
  const names = new OpenAPIHono()
  for (const [name, schema] of Object.entries(NAMED)) names.openAPIRegistry.register(name, schema)
  return names.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } }).components?.schemas ?? {}
}
