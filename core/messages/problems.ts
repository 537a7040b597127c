/**
 * Every refusal: its HTTP status and its sentences. One exhaustive table, from which the service, the command line and the
 * pane make the same problem document.
 */
import type { Sentence } from '../contract/finding.ts'
import { LIMITS } from '../contract/limits.ts'
import type { Problem, ProblemCode, ProblemIssue } from '../contract/problem.ts'

interface ProblemText<Params> {
  status: number
  title: Sentence
  /** What happened and what to do, with the numbers and names that explain it. */
  detail: (params: Params) => Sentence
}

const refusal = <Params = object>(text: ProblemText<Params>): ProblemText<Params> => text

/** Digits in groups of three, the same in both languages and on every runtime. */
const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

const requestProblems = {
  malformed_json: refusal({
    status: 400,
    title: { en: 'Not JSON', zh: '不是有效的 JSON' },
    detail: () => ({
      en: 'The text sent is not valid JSON in UTF-8. Nothing was analysed.',
      zh: '发送的内容不是有效的 UTF-8 JSON，未作分析。',
    }),
  }),
  malformed_encoding: refusal({
    status: 400,
    title: { en: 'Compression is damaged', zh: '压缩数据已损坏' },
    detail: () => ({
      en: 'The body says that it is gzip but cannot be unpacked. Send it again, or without compression.',
      zh: '正文声明为 gzip 但无法解压。请重新发送，或不压缩发送。',
    }),
  }),
  not_found: refusal({
    status: 404,
    title: { en: 'No such address', zh: '地址不存在' },
    detail: () => ({
      en: 'Nothing is at this address. /docs lists the addresses of this service.',
      zh: '此地址没有内容。/docs 列出了本服务的全部地址。',
    }),
  }),
  method_not_allowed: refusal<{ allowed: string }>({
    status: 405,
    title: { en: 'Method not allowed', zh: '不支持的请求方法' },
    detail: p => ({
      en: `This address answers ${p.allowed} only.`,
      zh: `此地址只接受 ${p.allowed}。`,
    }),
  }),
  not_acceptable: refusal<{ offered: string }>({
    status: 406,
    title: { en: 'No acceptable answer', zh: '没有可接受的返回格式' },
    detail: p => ({
      en: `The Accept header names none of the answers that exist here: ${p.offered}.`,
      zh: `Accept 请求头未包含此处可提供的格式：${p.offered}。`,
    }),
  }),
  unsupported_media_type: refusal({
    status: 415,
    title: { en: 'Not a JSON request', zh: '请求不是 JSON' },
    detail: () => ({
      en: 'Send the Project with Content-Type: application/json, in UTF-8.',
      zh: '请以 Content-Type: application/json（UTF-8）发送项目数据。',
    }),
  }),
  unsupported_encoding: refusal({
    status: 415,
    title: { en: 'Unknown compression', zh: '不支持的压缩方式' },
    detail: () => ({
      en: 'Only Content-Encoding: gzip is understood, once.',
      zh: '只支持一层 Content-Encoding: gzip。',
    }),
  }),
  body_too_large: refusal({
    status: 413,
    title: { en: 'Too many bytes', zh: '数据过大' },
    detail: () => ({
      en: `The Project is larger than ${grouped(LIMITS.bodyBytes)} bytes after decompression. A ledger sent as a table takes a third of the bytes; larger projects can be analysed on the device.`,
      zh: `项目数据解压后超过 ${grouped(LIMITS.bodyBytes)} 字节。台账改用表格形式约省三分之二；更大的项目可在本机分析。`,
    }),
  }),
  work_too_large: refusal<{ tasks: number; iterations: number }>({
    status: 413,
    title: { en: 'Too much work for one request', zh: '单次请求的计算量过大' },
    detail: p => ({
      en: `${grouped(p.tasks)} tasks × ${grouped(p.iterations)} iterations is over the ${grouped(LIMITS.workBudget)} that one request may ask for. Ask for fewer iterations, or analyse on the device.`,
      zh: `${grouped(p.tasks)} 个任务 × ${grouped(p.iterations)} 次迭代，超过单次请求上限 ${grouped(LIMITS.workBudget)}。请减少迭代次数，或在本机分析。`,
    }),
  }),
  schema_mismatch: refusal<{ count: number }>({
    status: 422,
    title: { en: 'Does not fit the contract', zh: '不符合数据约定' },
    detail: p => ({
      en: `${p.count} ${p.count === 1 ? 'place does' : 'places do'} not fit the contract; issues names each with its path. Nothing was analysed.`,
      zh: `${p.count} 处不符合数据约定，issues 逐一列出位置。未作分析。`,
    }),
  }),
  rate_limited: refusal<{ retryAfterSeconds: number }>({
    status: 429,
    title: { en: 'Too many requests', zh: '请求过于频繁' },
    detail: p => ({
      en: `Too many requests in a short time. Try again in ${p.retryAfterSeconds} seconds.`,
      zh: `短时间内请求过多，请在 ${p.retryAfterSeconds} 秒后重试。`,
    }),
  }),
  internal_error: refusal({
    status: 500,
    title: { en: 'The service failed', zh: '服务出错' },
    detail: () => ({
      en: 'The service made a mistake and gave no answer. The number in "instance" finds the case in its log.',
      zh: '服务内部出错，未返回结果。可凭 instance 中的编号在日志中查到此次请求。',
    }),
  }),
}

const accessProblems = {
  access_key_missing: refusal({
    status: 401,
    title: { en: 'Access key needed', zh: '需要访问密钥' },
    detail: () => ({
      en: 'This service wants its access key as Authorization: Bearer. In the task pane, enter it under Service.',
      zh: '本服务要求以 Authorization: Bearer 提供访问密钥。在任务窗格中，请在“服务”处填写。',
    }),
  }),
  access_key_wrong: refusal({
    status: 401,
    title: { en: 'Access key is wrong', zh: '访问密钥不正确' },
    detail: () => ({
      en: 'The access key sent is not the one of this service. Ask whoever runs it for the present one.',
      zh: '所提供的访问密钥与本服务不符，请向服务管理员索取当前密钥。',
    }),
  }),
  access_key_not_configured: refusal({
    status: 401,
    title: { en: 'Service has no access key yet', zh: '服务尚未设置访问密钥' },
    detail: () => ({
      en: 'This service analyses nothing until it has an access key. Whoever runs it sets one with: npx wrangler secret put KEDU_ACCESS_KEY',
      zh: '在设置访问密钥之前，本服务不作任何分析。请服务管理员运行：npx wrangler secret put KEDU_ACCESS_KEY',
    }),
  }),
  forbidden: refusal({
    status: 403,
    title: { en: 'Not allowed', zh: '无权访问' },
    detail: () => ({
      en: 'You are known to this service but may not do this.',
      zh: '您已通过身份验证，但无权执行此操作。',
    }),
  }),
}

const fileProblems = {
  file_not_found: refusal<{ file: string }>({
    status: 404,
    title: { en: 'File not found', zh: '找不到文件' },
    detail: p => ({ en: `There is no readable file ${p.file}.`, zh: `找不到或无法读取文件 ${p.file}。` }),
  }),
  file_unreadable: refusal<{ file: string }>({
    status: 422,
    title: { en: 'File is damaged', zh: '文件已损坏' },
    detail: p => ({
      en: `${p.file} is empty or damaged and cannot be read. Open it in Excel, save it again and retry.`,
      zh: `${p.file} 为空或已损坏，无法读取。请用 Excel 打开并另存后重试。`,
    }),
  }),
  file_encrypted: refusal<{ file: string }>({
    status: 422,
    title: { en: 'File has a password', zh: '文件有密码' },
    detail: p => ({
      en: `${p.file} is protected by a password. Save a copy without one and retry.`,
      zh: `${p.file} 受密码保护。请另存一份不带密码的副本后重试。`,
    }),
  }),
  file_unsupported: refusal<{ file: string }>({
    status: 415,
    title: { en: 'Not a workbook', zh: '不是工作簿' },
    detail: p => ({
      en: `${p.file} is not an .xlsx, .xlsm or .csv file. Save an old .xls as .xlsx first.`,
      zh: `${p.file} 不是 .xlsx、.xlsm 或 .csv 文件。旧版 .xls 请先另存为 .xlsx。`,
    }),
  }),
  file_too_large: refusal<{ file: string; cells: number }>({
    status: 413,
    title: { en: 'Workbook is too large', zh: '工作簿过大' },
    detail: p => ({
      en: `${p.file} has ${grouped(p.cells)} cells or more, beyond what Kedu reads. Keep the project's sheets in a workbook of their own.`,
      zh: `${p.file} 至少有 ${grouped(p.cells)} 个单元格，超出读取上限。请把项目的工作表单独存为一个工作簿。`,
    }),
  }),
  no_usable_table: refusal<{ files: string }>({
    status: 422,
    title: { en: 'No table that Kedu can use', zh: '没有可用的表格' },
    detail: p => ({
      en: `${p.files}: no table that Kedu knows was found, such as a plan, a budget, a ledger, a responsibility matrix or a risk register. "kedu template" makes tables to fill in.`,
      zh: `${p.files}：没有找到 Kedu 认识的表格，例如计划、预算、台账、责任分工表、风险登记册。可用 "kedu template" 生成表格模板。`,
    }),
  }),
  output_exists: refusal<{ file: string }>({
    status: 409,
    title: { en: 'Output exists', zh: '输出文件已存在' },
    detail: p => ({
      en: `${p.file} exists and was kept. Give another name with --out, or --force to replace it.`,
      zh: `${p.file} 已存在，予以保留。请用 --out 另取名称，或用 --force 覆盖。`,
    }),
  }),
  output_is_input: refusal<{ file: string }>({
    status: 409,
    title: { en: 'Output is an input', zh: '输出与输入是同一文件' },
    detail: p => ({
      en: `${p.file} is an input; Kedu never writes to one. Give another name.`,
      zh: `${p.file} 是输入文件，Kedu 从不改写输入。请另取名称。`,
    }),
  }),
  output_not_written: refusal<{ file: string }>({
    status: 500,
    title: { en: 'Output could not be written', zh: '无法写入输出文件' },
    detail: p => ({
      en: `${p.file} could not be written. Is the folder there, writable, and the file closed in Excel?`,
      zh: `无法写入 ${p.file}。请确认文件夹存在且可写，并已在 Excel 中关闭该文件。`,
    }),
  }),
  workbook_protected: refusal<{ file: string }>({
    status: 422,
    title: { en: 'Workbook is protected', zh: '工作簿受保护' },
    detail: p => ({
      en: `${p.file} is protected, so no sheets can be added. Take off the protection in a copy and retry.`,
      zh: `${p.file} 受保护，无法添加工作表。请在副本中取消保护后重试。`,
    }),
  }),
}

const callProblems = {
  usage: refusal<{ usage: Sentence }>({
    status: 400,
    title: { en: 'Command not understood', zh: '命令无法识别' },
    detail: p => p.usage,
  }),
  service_unreachable: refusal<{ service: string }>({
    status: 503,
    title: { en: 'Service not reached', zh: '无法连接服务' },
    detail: p => ({
      en: `The service at ${p.service} gave no answer. Without --service the analysis runs on this machine.`,
      zh: `位于 ${p.service} 的服务没有应答。去掉 --service 即可在本机分析。`,
    }),
  }),
  service_answer_unreadable: refusal<{ service: string; status: number }>({
    status: 502,
    title: { en: 'Not an answer of Kedu', zh: '不是 Kedu 的应答' },
    detail: p => ({
      en: `${p.service} answered ${p.status} with something that is neither a report nor a problem of Kedu. Is the address right?`,
      zh: `${p.service} 返回 ${p.status}，内容既不是 Kedu 报告也不是 Kedu 错误。请检查地址。`,
    }),
  }),
}

/** The table: code → status and sentences. */
export const problemTexts = {
  ...requestProblems,
  ...accessProblems,
  ...fileProblems,
  ...callProblems,
} satisfies Record<ProblemCode, { status: number }>

type Texts = typeof problemTexts

/** An expected failure: its code with the names and numbers that its sentence needs. */
export type ProblemReason = {
  [Code in ProblemCode]: { code: Code } & Parameters<Texts[Code]['detail']>[0]
}[ProblemCode]

/** Fills the problem document. `instance` is the request's id; `issues` only come with `schema_mismatch`. */
export function problemOf(
  reason: ProblemReason,
  options: { language: keyof Sentence; instance: string; issues?: ProblemIssue[] },
): Problem {
  // Each reason carries the params of its own text; the table is read by a code that is only known at run time.
  const text = problemTexts[reason.code] as ProblemText<ProblemReason>
  return {
    type: `urn:kedu:problem:${reason.code}`,
    title: text.title[options.language],
    status: text.status,
    detail: text.detail(reason)[options.language],
    instance: options.instance,
    code: reason.code,
    issues: options.issues ?? [],
  }
}
