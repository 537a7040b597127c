/** 辅助核算: the dimensions of a posting that accounting systems export in one cell ("项目:P001/部门:采购部"). */

/** What the cell names: a project that may be a task, the department and the other party. */
export interface Auxiliaries {
  task?: string
  department?: string
  supplier?: string
}

const LABELS: readonly (readonly [RegExp, keyof Auxiliaries])[] = [
  [/^(项目|项目档案|项目名称|工程|任务|project|wbs|task|job)$/i, 'task'],
  [/^(部门|部门档案|组织|成本中心|department|dept|cost cent(er|re))$/i, 'department'],
  [/^(供应商|供应商档案|客户|客户档案|客商|往来单位|单位|supplier|vendor|customer)$/i, 'supplier'],
]
/** A label in brackets or before a colon, and what stands up to the next separator. */
const PART = /(?:[【[]([^】\]:：]{1,12})[】\]]|([^/;；|,，、【】[\]:：\s]{1,12})[:：])\s*([^/;；|,，【】[\]\n]+)/g

const TEXT_LENGTH_MAX = 500

/** The parts of a cell of dimensions by what they name; the first of each counts. */
export function auxiliariesOf(text: string): Auxiliaries {
  const found: Auxiliaries = {}
  for (const [, bracketed, plain, value] of text.slice(0, TEXT_LENGTH_MAX).normalize('NFKC').matchAll(PART)) {
    const label = (bracketed ?? plain ?? '').trim()
    const field = LABELS.find(([form]) => form.test(label))?.[1]
    if (field !== undefined && value?.trim()) found[field] ??= value.trim()
  }
  return found
}
