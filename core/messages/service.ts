/** What the service says of itself: the OpenAPI document and the page made from it. */
import type { Sentence } from '../contract/finding.ts'

export const serviceTexts = {
  title: { en: 'Kedu: the service', zh: 'Kedu 刻度：服务接口' },
  about: {
    en: 'Checks a project: who is responsible, where the money goes, what could go wrong. A Project goes in, a Report comes out; nothing is stored. Unknown fields are an info finding, never a refusal; within /v1 fields are only added.',
    zh: '检查一个项目：谁负责、钱花在哪里、可能出什么问题。传入项目数据，返回报告，不保存任何内容。未知字段只作提示，不会拒绝；/v1 内只增加字段。',
  },
  analyseSummary: { en: 'Analyse a project', zh: '分析项目' },
  analyseDescription: {
    en: 'Answers the whole Report. With Accept: application/x-ndjson it sends progress lines first and the Report (or a problem) as its last line; a stream without that line has failed. Content-Encoding: gzip is understood. Refusals come before the stream begins.',
    zh: '返回完整报告。若 Accept 为 application/x-ndjson，先逐行返回进度，最后一行为报告（或错误）；缺少最后一行即为失败。支持 Content-Encoding: gzip。拒绝总是在流开始之前。',
  },
  reportAnswer: { en: 'The Report', zh: '报告' },
  progressAnswer: {
    en: 'Lines {"progress":{"stage","done","total"}}, then one {"report"} or {"problem"}',
    zh: '若干行 {"progress":{"stage","done","total"}}，最后一行 {"report"} 或 {"problem"}',
  },
  healthSummary: { en: 'Is the service there, and which version', zh: '服务状态与版本' },
  healthAnswer: {
    en: 'Version of the product, of the contract and of the rules',
    zh: '产品版本、接口约定版本与规则版本',
  },
  openapiSummary: { en: 'This description as OpenAPI 3.1', zh: '本说明的 OpenAPI 3.1 文档' },
  openapiAnswer: { en: 'The document', zh: '文档' },
  docsSummary: { en: 'This description as a page', zh: '本说明的网页' },
  docsAnswer: { en: 'A page without scripts', zh: '不含脚本的网页' },
  accessKey: {
    en: 'The access key of this service. On the machine itself (localhost) none is needed while none is set.',
    zh: '本服务的访问密钥。未设置密钥时，本机（localhost）访问无需密钥。',
  },
} satisfies Record<string, Sentence>

/** Words of the page. */
export const docsWords = {
  addresses: { en: 'Addresses', zh: '地址' },
  body: { en: 'Body', zh: '正文' },
  answers: { en: 'Answers', zh: '返回' },
  limits: { en: 'Limits', zh: '限制' },
  structures: { en: 'Structures', zh: '数据结构' },
  field: { en: 'Field', zh: '字段' },
  type: { en: 'Type', zh: '类型' },
  required: { en: 'required', zh: '必填' },
  problems: { en: 'Problems', zh: '错误' },
  status: { en: 'Status', zh: '状态码' },
  code: { en: 'Code', zh: '代码' },
  meaning: { en: 'Meaning', zh: '含义' },
  listOf: { en: 'list of', zh: '列表：' },
  mapOf: { en: 'by name:', zh: '按名称：' },
  or: { en: 'or', zh: '或' },
  atMost: { en: 'at most', zh: '最多' },
  document: { en: 'OpenAPI document', zh: 'OpenAPI 文档' },
} satisfies Record<string, Sentence>

/** The limits as the page and the document name them. */
export const limitTexts = {
  bodyBytes: { en: 'Bytes of a body after decompression', zh: '正文解压后的字节数' },
  tasks: { en: 'Tasks', zh: '任务' },
  matrixCells: { en: 'Filled cells of the responsibility matrix', zh: '责任分工中已填的单元格' },
  ledgerEntriesAsObjects: { en: 'Ledger entries sent as objects', zh: '以对象形式发送的台账条目' },
  ledgerEntriesAsTable: { en: 'Ledger entries sent as a table', zh: '以表格形式发送的台账条目' },
  risks: { en: 'Risks', zh: '风险' },
  iterations: { en: 'Iterations of the simulation', zh: '模拟迭代次数' },
  workBudget: { en: 'Tasks × iterations of a request', zh: '单次请求的任务数 × 迭代次数' },
  rows: { en: 'Rows of any other list', zh: '其他列表的行数' },
  nameCharacters: { en: 'Characters of a name', zh: '名称的字符数' },
  textCharacters: { en: 'Characters of a longer text', zh: '长文本的字符数' },
} satisfies Record<string, Sentence>
