/** The responsibility matrix: tasks down, departments across. English sheets use letters, Chinese ones words. */
import { PEOPLE } from './sampleNames.ts'
import { both, type SampleCell, type Template, type TemplateColumn, textColumn } from './template.ts'

const LEAD = both('A/R', '主责')
const HELP = both('R', '配合')
const ASKED = both('C', '会签')
const TOLD = both('I', '知悉')

const CHOICES = {
  en: ['R', 'A', 'A/R', 'C', 'I'],
  zh: ['主责', '配合', '会签', '审核', '审批', '知悉'],
}

const party = ({ department }: (typeof PEOPLE)['anna']): TemplateColumn =>
  textColumn(`party:${department.en}`, department.en, department.zh, 16, { choices: CHOICES })

export const raciTemplate: Template = {
  sheet: both('RACI', '责任分工'),
  table: 'Responsibility',
  columns: [
    textColumn('id', 'Task ID', '任务编号', 10),
    textColumn('task', 'Task', '任务', 34),
    party(PEOPLE.anna),
    party(PEOPLE.boris),
    party(PEOPLE.chen),
    party(PEOPLE.dora),
  ],
  sampleRows: [
    ['T1', both('Requirements agreed', '需求确认'), LEAD, TOLD, HELP, ASKED],
    ['T2', both('Supplier chosen', '供应商选定'), ASKED, LEAD, HELP, ASKED],
    ['T3', both('System configured', '系统配置'), null, TOLD, LEAD, TOLD],
    ['T4', both('Data migrated', '数据迁移'), TOLD, null, LEAD, null],
    ['T5', both('Users trained', '用户培训'), ASKED, null, null, LEAD],
    ['T6', both('Acceptance and closing', '验收与收尾'), LEAD, TOLD, HELP, ASKED],
  ] satisfies SampleCell[][],
}
