/** What the pane says when something fails: what happened, and what was kept or what to do. Never a code alone. */
import type { WorkbookFailure } from '../contract/workbook.ts'

interface Trouble {
  /** One sentence: what happened. */
  happened: { en: string; zh: string }
  /** One sentence: what was kept, and what helps. */
  kept: { en: string; zh: string }
}

const untouched = { en: 'The workbook is as it was.', zh: '工作簿没有变化。' }

const and = (text: { en: string; zh: string }) => ({
  en: `${untouched.en} ${text.en}`,
  zh: `${untouched.zh}${text.zh}`,
})

/** By the reason of a workbook's failure. */
export const workbookTrouble: {
  [R in WorkbookFailure['reason']]: (failure: Extract<WorkbookFailure, { reason: R }>) => Trouble
} = {
  cell_being_edited: () => ({
    happened: { en: 'A cell is being edited, so Excel does not answer.', zh: '有单元格正在编辑，Excel 无法响应。' },
    kept: and({ en: 'Press Enter or Esc in the cell, then try again.', zh: '请在单元格中按 Enter 或 Esc，然后重试。' }),
  }),
  sheet_protected: ({ sheet }) => ({
    happened: { en: `The sheet “${sheet}” is protected.`, zh: `工作表“${sheet}”受保护。` },
    kept: and({
      en: 'Unprotect it under Review, then write the sheets.',
      zh: '请在“审阅”中取消工作表保护，再写入工作表。',
    }),
  }),
  workbook_protected: () => ({
    happened: {
      en: 'The structure of the workbook is protected, so no sheet can be added.',
      zh: '工作簿结构受保护，无法新增工作表。',
    },
    kept: and({
      en: 'Unprotect it under Review, then write the sheets.',
      zh: '请在“审阅”中取消工作簿保护，再写入工作表。',
    }),
  }),
  file_unreadable: ({ file }) => ({
    happened: { en: `“${file}” is damaged or is not a workbook.`, zh: `“${file}”已损坏或不是工作簿。` },
    kept: {
      en: 'The file was not changed. Open it in Excel, save it again as .xlsx and choose that.',
      zh: '文件没有改动。请用 Excel 打开并另存为 .xlsx 后再选择。',
    },
  }),
  file_encrypted: ({ file }) => ({
    happened: { en: `“${file}” is protected by a password.`, zh: `“${file}”设有打开密码。` },
    kept: {
      en: 'The file was not changed. Save a copy without the password and choose that.',
      zh: '文件没有改动。请另存一份不带密码的副本后再选择。',
    },
  }),
  file_unsupported: ({ file }) => ({
    happened: {
      en: `“${file}” is neither an Excel workbook nor a CSV file.`,
      zh: `“${file}”不是 Excel 工作簿或 CSV 文件。`,
    },
    kept: {
      en: 'The file was not changed. Save it as .xlsx and choose that.',
      zh: '文件没有改动。请另存为 .xlsx 后再选择。',
    },
  }),
  too_large: ({ cells }) => ({
    happened: {
      en: `The workbook has ${cells.toLocaleString('en')} filled cells, more than can be read at once.`,
      zh: `工作簿有 ${cells.toLocaleString('zh')} 个单元格，超出一次可读取的数量。`,
    },
    kept: and({
      en: 'Put the project’s tables into a workbook of their own.',
      zh: '请把项目表格放到单独的工作簿中。',
    }),
  }),
  row_gone: ({ sheet, key }) => ({
    happened: {
      en: `“${key}” is no longer on the sheet “${sheet}”.`,
      zh: `工作表“${sheet}”中已找不到“${key}”。`,
    },
    kept: { en: 'Check again to see the findings as they are now.', zh: '请再次检查以查看当前的发现。' },
  }),
  sheet_hidden: ({ sheet }) => ({
    happened: { en: `The sheet “${sheet}” is hidden.`, zh: `工作表“${sheet}”已隐藏。` },
    kept: {
      en: 'Show it (right-click any sheet tab, Unhide), then go to the cell again.',
      zh: '请右键单击任一工作表标签并“取消隐藏”，然后再次转到该单元格。',
    },
  }),
  changed_meanwhile: ({ sheet }) => ({
    happened: {
      en: `The Kedu table on the sheet “${sheet}” was changed after it was read.`,
      zh: `工作表“${sheet}”上的 Kedu 表格在读取之后被改动过。`,
    },
    kept: {
      en: 'Nothing of yours was overwritten. Check again to write the results into the table as it is now.',
      zh: '您的内容没有被覆盖。请再次检查，以便写入表格的当前状态。',
    },
  }),
  host_failed: ({ code }) => ({
    happened: { en: `Excel could not finish the step (${code}).`, zh: `Excel 未能完成该操作（${code}）。` },
    kept: {
      en: 'Your own cells are as they were. Try again; if it happens again, save and reopen the workbook.',
      zh: '您的单元格没有变化。请重试；如仍出现，请保存并重新打开工作簿。',
    },
  }),
  cancelled: () => ({
    happened: { en: 'The check was cancelled.', zh: '检查已取消。' },
    kept: untouched,
  }),
}

/** By the reason of the service's failure. */
export const serviceTrouble = {
  unreachable: (): Trouble => ({
    happened: { en: 'The service cannot be reached.', zh: '无法连接服务。' },
    kept: and({ en: 'The check can run on this device.', zh: '可以改在本机检查。' }),
  }),
  silent: (seconds: number): Trouble => ({
    happened: {
      en: `The service did not answer for ${seconds} seconds.`,
      zh: `服务在 ${seconds} 秒内没有响应。`,
    },
    kept: and({ en: 'The check can run on this device.', zh: '可以改在本机检查。' }),
  }),
  unauthorised: (sentence: string): Trouble => ({
    happened: { en: 'The service does not let this pane in.', zh: '服务拒绝了访问。' },
    kept: { en: `${untouched.en} The service says: ${sentence}`, zh: `${untouched.zh}服务提示：${sentence}` },
  }),
  too_large: (): Trouble => ({
    happened: { en: 'The project is larger than the service takes.', zh: '项目超过服务的处理上限。' },
    kept: and({ en: 'The check can run on this device.', zh: '可以改在本机检查。' }),
  }),
  refused: (where: string): Trouble => ({
    happened: {
      en: `The service does not understand what was read from the workbook (${where}).`,
      zh: `服务无法理解从工作簿读取的内容（${where}）。`,
    },
    kept: and({ en: 'The check can run on this device.', zh: '可以改在本机检查。' }),
  }),
  busy: (): Trouble => ({
    happened: { en: 'The service has too many requests at the moment.', zh: '服务当前请求过多。' },
    kept: and({ en: 'Wait a minute and try again, or check on this device.', zh: '请稍候一分钟重试，或在本机检查。' }),
  }),
  failed: (status: number): Trouble => ({
    happened: { en: `The service failed (${status}).`, zh: `服务出现故障（${status}）。` },
    kept: and({ en: 'The check can run on this device.', zh: '可以改在本机检查。' }),
  }),
  broken_stream: (): Trouble => ({
    happened: {
      en: 'The connection to the service broke before the answer was complete.',
      zh: '与服务的连接中断，结果不完整。',
    },
    kept: and({ en: 'Try again, or check on this device.', zh: '请重试，或在本机检查。' }),
  }),
} as const

export const projectTrouble = {
  no_usable_table: (): Trouble => ({
    happened: {
      en: 'No table that Kedu knows was found, such as a plan, a budget, a ledger, a responsibility matrix or a risk register.',
      zh: '没有找到 Kedu 认识的表格，例如计划、预算、台账、责任分工表、风险登记册。',
    },
    kept: and({
      en: 'A table needs a header row with names such as Task, Start, Budget, Owner.',
      zh: '表格需要有表头，例如“任务”“开始日期”“预算”“负责人”。',
    }),
  }),
  crashed: (): Trouble => ({
    happened: {
      en: 'Kedu itself failed: a fault of ours, not of your workbook.',
      zh: 'Kedu 自身出错，与您的工作簿无关。',
    },
    kept: and({ en: 'Try again.', zh: '请重试。' }),
  }),
} as const

/** Buttons that help. */
export const remedies = {
  again: { en: 'Try again', zh: '重试' },
  onDevice: { en: 'Check on this device', zh: '在本机检查' },
  settings: { en: 'Open settings', zh: '打开设置' },
  back: { en: 'Back', zh: '返回' },
  otherFiles: { en: 'Choose other files', zh: '选择其他文件' },
} as const

export type { Trouble }
