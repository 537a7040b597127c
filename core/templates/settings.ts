/** Templates of what a person decides: settings, who must take part, the duties of departments, controls that make up for two duties. */
import { DEPARTMENTS } from '../departments.ts'
import { SHIPPED_DUTIES } from '../messages/duties/catalogue.ts'
import { PEOPLE } from './sampleNames.ts'
import { both, dateColumn, offered, serial, type Template, textColumn } from './template.ts'

const KEYS = [
  'raci.responsibleMax',
  'raci.consultedMax',
  'raci.informedMax',
  'duties.scope',
  'riskScheme.method',
  'simulation.iterations',
  'simulation.seed',
]

export const settingsTemplate: Template = {
  sheet: both('Project settings', '项目参数'),
  table: 'ProjectSettings',
  columns: [
    textColumn('key', 'Setting key', '设置代码', 34, { choices: { en: KEYS, zh: KEYS } }),
    textColumn('value', 'Setting value', '设置值', 18),
  ],
  sampleRows: [
    ['raci.responsibleMax', 3],
    ['duties.scope', 'document'],
    ['simulation.seed', 1],
  ],
}

const ROLES = ['A', 'R', 'C', 'I', 'any'].map(role => both(role, role))
const PHASES = { build: both('Build', '实施'), contracting: both('Contracting', '签约') }
const dutyId = (id: string) => SHIPPED_DUTIES.find(shipped => shipped.id === id)?.id ?? id

export const policyTemplate: Template = {
  sheet: both('Participation policy', '参与规则'),
  table: 'ParticipationPolicy',
  columns: [
    textColumn('policy.projectType', 'Project type', '适用项目类型', 16),
    textColumn('policy.phase', 'Phase', '适用阶段', 16),
    textColumn('policy.duty', 'Duty to cover', '职责事项', 26),
    textColumn('policy.department', 'Department', '应参与部门', 22),
    textColumn('policy.requiredRole', 'Required role', '要求角色', 14, offered(ROLES)),
  ],
  sampleRows: [
    [null, PHASES.contracting, dutyId('legal-contracts'), DEPARTMENTS.legal.name, 'C'],
    [null, PHASES.build, dutyId('pmo-quality'), DEPARTMENTS.pmo.name, 'A'],
    [null, null, dutyId('finance-budget'), DEPARTMENTS.finance.name, 'any'],
  ],
}

/** With sample rows the shipped catalogue, ready to be changed. */
export const dutyCatalogueTemplate: Template = {
  sheet: both('Duty catalogue', '职责目录'),
  table: 'DutyCatalogue',
  columns: [
    textColumn('catalogue.duty', 'Duty id', '职责编号', 24),
    textColumn('catalogue.name', 'Duty name', '职责名称', 34),
    textColumn('policy.department', 'Department', '归口职能部门', 22),
    textColumn('catalogue.words', 'Words in task names', '任务关键词', 60),
  ],
  sampleRows: SHIPPED_DUTIES.map(({ id, name, department, words }) => [
    id,
    name,
    DEPARTMENTS[department].name,
    words.join('; '),
  ]),
}

const DUTIES = ['request', 'approve', 'order', 'receive', 'pay', 'record', 'reconcile', 'supplier'].map(duty =>
  both(duty, duty),
)

export const mitigationsTemplate: Template = {
  sheet: both('Mitigating controls', '补偿性控制'),
  table: 'MitigatingControls',
  columns: [
    textColumn('mitigation.person', 'Person with both duties', '兼任人员', 24),
    textColumn('duties.duty', 'Duty 1', '职务一', 14, offered(DUTIES)),
    textColumn('duties.conflictsWith', 'Duty 2', '职务二', 14, offered(DUTIES)),
    textColumn('mitigation.control', 'Mitigating control', '补偿性控制', 44),
    dateColumn('mitigation.until', 'Accepted until', '接受至', 16),
  ],
  sampleRows: [
    [
      PEOPLE.boris.name,
      'approve',
      'record',
      both('Second signature of the head of finance', '由财务负责人复核签字'),
      serial('2026-12-31'),
    ],
  ],
}
