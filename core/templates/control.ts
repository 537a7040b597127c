/** Templates of what steers a project: indicators, registers, signing authority, settings. */
import { PEOPLE } from './sampleNames.ts'
import {
  both,
  dateColumn,
  moneyColumn,
  numberColumn,
  offered,
  percentColumn,
  serial,
  type Template,
  textColumn,
} from './template.ts'

const DIRECTIONS = [both('Higher is better', '越高越好'), both('Lower is better', '越低越好'), both('Range', '区间')]
const GROUPS = [both('Schedule', '进度'), both('Cost', '成本'), both('Quality', '质量'), both('Customer', '客户')]

export const indicatorsTemplate: Template = {
  sheet: both('Indicators', '指标'),
  table: 'Indicators',
  columns: [
    textColumn('id', 'KPI no', '指标编号', 10),
    textColumn('name', 'Indicator', '指标名称', 30),
    textColumn('group', 'Perspective', '指标类别', 14, offered(GROUPS)),
    textColumn('unit', 'Unit', '单位', 9),
    textColumn('direction', 'Direction', '指标方向', 17, offered(DIRECTIONS)),
    numberColumn('target', 'Target value', '目标值', 13),
    numberColumn('actual', 'Actual value', '实际值', 13),
    numberColumn('tolerance', 'Tolerance', '允许偏差', 11),
    percentColumn('weight', 'Weight', '权重', 10),
    textColumn('owner', 'KPI owner', '指标负责人', 14),
  ],
  sampleRows: [
    [
      'K1',
      both('Milestones met', '里程碑达成率'),
      GROUPS[0] ?? null,
      '%',
      DIRECTIONS[0] ?? null,
      95,
      90,
      5,
      0.5,
      PEOPLE.anna.name,
    ],
    [
      'K2',
      both('Open defects', '未关闭缺陷数'),
      GROUPS[2] ?? null,
      both('items', '个'),
      DIRECTIONS[1] ?? null,
      5,
      4,
      2,
      0.5,
      PEOPLE.chen.name,
    ],
  ],
}

const REGISTERS = [
  both('Issue', '问题'),
  both('Action', '行动项'),
  both('Milestone', '里程碑'),
  both('Review', '评审'),
  both('Training', '培训'),
  both('Lesson', '经验教训'),
  both('Complaint', '投诉'),
  both('Service level', '服务水平'),
]
const STATUSES = [both('Open', '未关闭'), both('Closed', '已关闭')]

export const registerTemplate: Template = {
  sheet: both('Issues and actions', '问题与行动'),
  table: 'Register',
  columns: [
    textColumn('id', 'No', '编号', 8),
    textColumn('kind', 'Register type', '登记类型', 15, offered(REGISTERS)),
    textColumn('title', 'Issue', '问题', 36),
    textColumn('owner', 'Owner', '负责人', 14),
    textColumn('department', 'Department', '部门', 18),
    textColumn('task', 'Task ID', '任务编号', 10),
    dateColumn('due', 'Due date', '截止日期', 12),
    dateColumn('done', 'Date closed', '关闭日期', 13),
    textColumn('status', 'Status', '状态', 11, offered(STATUSES)),
    textColumn('evidence', 'Evidence', '证据', 24),
  ],
  sampleRows: [
    [
      '1',
      REGISTERS[0] ?? null,
      both('Test data incomplete', '测试数据不完整'),
      PEOPLE.chen.name,
      PEOPLE.chen.department,
      'T4',
      serial('2026-03-31'),
      null,
      STATUSES[0] ?? null,
      null,
    ],
    [
      '2',
      REGISTERS[1] ?? null,
      both('Book the training rooms', '预订培训教室'),
      PEOPLE.dora.name,
      PEOPLE.dora.department,
      'T5',
      serial('2026-03-20'),
      serial('2026-03-18'),
      STATUSES[1] ?? null,
      both('Booking of 18 March', '3月18日预订单'),
    ],
  ],
}

const BUDGETED = [both('Within budget', '预算内'), both('Outside budget', '预算外')]

export const authorityTemplate: Template = {
  sheet: both('Signing authority', '授权审批表'),
  table: 'Authority',
  columns: [
    textColumn('matter', 'Approval matter', '审批事项', 24),
    textColumn('post', 'Approving post', '审批岗位', 18),
    textColumn('person', 'Approver', '审批人', 14),
    textColumn('department', 'Department', '部门', 18),
    moneyColumn('upTo', 'Approval limit', '审批限额(元)', 16),
    textColumn('withinBudget', 'Budget status', '预算内外', 14, offered(BUDGETED)),
    numberColumn('order', 'Approval order', '审批顺序', 15),
    dateColumn('from', 'Valid from', '生效日期', 12),
    dateColumn('to', 'Valid to', '失效日期', 12),
  ],
  sampleRows: [
    [
      both('Purchase orders', '采购订单'),
      PEOPLE.boris.role,
      PEOPLE.boris.name,
      PEOPLE.boris.department,
      20_000,
      BUDGETED[0] ?? null,
      1,
      serial('2026-01-01'),
      serial('2026-12-31'),
    ],
    [
      both('Purchase orders', '采购订单'),
      PEOPLE.dora.role,
      PEOPLE.dora.name,
      PEOPLE.dora.department,
      200_000,
      BUDGETED[0] ?? null,
      2,
      serial('2026-01-01'),
      serial('2026-12-31'),
    ],
  ],
}
