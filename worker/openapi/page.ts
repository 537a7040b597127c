/** The documentation page, made on the server from the OpenAPI document: no scripts, nothing from elsewhere. */
import { html, raw } from 'hono/html'
import { LIMITS } from '../../core/contract/limits.ts'
import { problemTexts } from '../../core/messages/problems.ts'
import { docsWords, limitTexts, serviceTexts } from '../../core/messages/service.ts'
import { describesService } from './describe.ts'
import type { OpenApiDocument } from './document.ts'
import { type SchemaNode, schemaText } from './schemaText.ts'

type Language = 'en' | 'zh'
type Markup = ReturnType<typeof html>

export const PAGE_STYLE = `
body { font: 16px/1.5 system-ui, "Noto Sans SC", "Microsoft YaHei", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f24 }
h1 { font-size: 1.6rem } h2 { margin-top: 2.5rem; border-bottom: 1px solid #d0d7de } h3 { margin: 2rem 0 .25rem }
code { font: .9em ui-monospace, Consolas, monospace; background: #f0f2f5; padding: .1em .3em; border-radius: 3px }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #e4e8ec }
tr > th[scope=row] { width: 4rem } td.number { text-align: right; font-variant-numeric: tabular-nums } .required { color: #9a3412; font-size: .85em }
@media (prefers-color-scheme: dark) { body { background: #16191d; color: #e6e8eb } code { background: #262b31 } th, td, h2 { border-color: #363c44 } .required { color: #fdba74 } }
`

interface Operation {
  summary?: string
  description?: string
  requestBody?: { content: Record<string, { schema?: SchemaNode }> }
  responses: Record<string, { description: string; content?: Record<string, { schema?: SchemaNode }> }>
}

/** The half of a bilingual description that is in the page's language. */
function half(text: string | undefined, language: Language): string {
  const [en = '', zh = en] = (text ?? '').split('\n\n')
  return language === 'en' ? en : zh
}

function operationSection(method: string, path: string, operation: Operation, language: Language): Markup {
  const bodies = Object.entries(operation.requestBody?.content ?? {})
  const answers = Object.entries(operation.responses)
  return html`<h3><code>${method.toUpperCase()} ${path}</code></h3>
    <p>${half(operation.summary, language)}. ${half(operation.description, language)}</p>
    <table>
      ${bodies.map(
        ([type, { schema }]) =>
          html`<tr><th scope="row">${docsWords.body[language]}</th><td><code>${type}</code> ${schema ? schemaText(schema, language) : ''}</td></tr>`,
      )}
      ${answers.map(
        ([status, answer]) =>
          html`<tr><th scope="row">${status}</th><td>${Object.keys(answer.content ?? {}).map(type => html`<code>${type}</code> `)}
          ${status.startsWith('2') ? half(answer.description, language) : problemLinks(Number(status))}</td></tr>`,
      )}
    </table>`
}

const serviceProblems = Object.entries(problemTexts)
  .filter(([code]) => describesService(code))
  .toSorted(([, left], [, right]) => left.status - right.status)

function problemLinks(status: number): Markup[] {
  return serviceProblems
    .filter(([, text]) => text.status === status)
    .map(([code]) => html`<a href="#problem-${code}">${code}</a> `)
}

function structureSection(name: string, schema: SchemaNode, language: Language): Markup {
  const fields = Object.entries(schema.properties ?? {})
  const isRequired = (field: string) => schema.required?.includes(field) ?? false
  return html`<h3 id="structure-${name}">${name}</h3>
    <table>
      <tr><th scope="col">${docsWords.field[language]}</th><th scope="col">${docsWords.type[language]}</th></tr>
      ${fields.map(
        ([field, node]) =>
          html`<tr><td><code>${field}</code> ${isRequired(field) ? html`<span class="required">${docsWords.required[language]}</span>` : ''}</td>
          <td>${schemaText(node, language)}</td></tr>`,
      )}
    </table>`
}

function limitRows(language: Language): Markup[] {
  return Object.entries(limitTexts).map(
    ([name, text]) =>
      html`<tr><td>${text[language]}</td><td class="number">${LIMITS[name as keyof typeof limitTexts].toLocaleString('en-US')}</td></tr>`,
  )
}

function problemRows(language: Language): Markup[] {
  return serviceProblems.map(
    ([code, text]) =>
      html`<tr id="problem-${code}"><td>${text.status}</td><td><code>${code}</code></td><td>${text.title[language]}</td></tr>`,
  )
}

/** The whole page. */
export function documentationPage(document: OpenApiDocument, language: Language): Markup {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({ path, method, operation })),
  )
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, SchemaNode>)
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${serviceTexts.title[language]}</title>
<style>${raw(PAGE_STYLE)}</style></head>
<body>
<h1>${serviceTexts.title[language]}</h1>
<p>${serviceTexts.about[language]}</p>
<p><a href="/v1/openapi.json">${docsWords.document[language]}</a> · <a href="?lang=en" lang="en">English</a> · <a href="?lang=zh" lang="zh">中文</a></p>
<h2>${docsWords.addresses[language]}</h2>
${operations.map(({ path, method, operation }) => operationSection(method, path, operation, language))}
<h2>${docsWords.limits[language]}</h2>
<table>${limitRows(language)}</table>
<h2>${docsWords.problems[language]}</h2>
<table><tr><th scope="col">${docsWords.status[language]}</th><th scope="col">${docsWords.code[language]}</th><th scope="col">${docsWords.meaning[language]}</th></tr>${problemRows(language)}</table>
<h2>${docsWords.structures[language]}</h2>
${schemas.map(([name, schema]) => structureSection(name, schema, language))}
</body>
</html>`
}
