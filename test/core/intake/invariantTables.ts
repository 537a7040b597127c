/** Tables of every main kind in both languages, as the properties of invariance.test.ts change them about. */
import { type Cell, date, percent } from './workbookBuilder.ts'

const MONTHS_EN = ['Jan 2026', 'Feb 2026', 'Mar 2026']
const MONTHS_ZH = ['2026年1月', '2026年2月', '2026年3月']

/** By sheet name; the first row holds the headings. */
export const TABLES: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  Plan: [
    ['ID', 'Task name', 'Owner', 'Start', 'Finish', 'Duration', '% complete', 'Budget'],
    ['T1', 'Survey', 'Ann', date('2026-01-05'), date('2026-01-09'), 5, percent(1), 1000],
    ['T2', 'Design', 'Bo', date('2026-01-12'), date('2026-01-16'), 5, percent(0.5), 2000.5],
    ['T3', 'Build', 'Cy', date('2026-01-19'), date('2026-01-30'), 10, percent(0), 5000],
  ],
  进度计划: [
    ['任务编号', '任务名称', '负责人', '计划开始', '计划完成', '工期（天）', '完成率', '预算（元）'],
    ['T1', '勘察', '赵敏', date('2026-01-05'), date('2026-01-09'), 5, percent(1), 1000],
    ['T2', '设计', '陈静', date('2026-01-12'), date('2026-01-16'), 5, percent(0.5), 2000.5],
    ['T3', '施工', '李强', date('2026-01-19'), date('2026-01-30'), 10, percent(0), 5000],
  ],
  Budget: [
    ['Cost account', 'Month', 'Category', 'Amount', 'Currency'],
    ['Labour', '2026-01', 'Direct', 1000, 'CNY'],
    ['Labour', '2026-02', 'Direct', 1200.5, 'CNY'],
    ['Material', '2026-01', 'Direct', 700, 'CNY'],
  ],
  预算: [
    ['预算科目', '月份', '费用类别', '预算金额', '币种'],
    ['人工费', '2026-01', '直接', 1000, 'CNY'],
    ['人工费', '2026-02', '直接', 1200.5, 'CNY'],
    ['材料费', '2026-01', '直接', 700, 'CNY'],
  ],
  'Monthly budget': [
    ['Cost account', ...MONTHS_EN],
    ['Labour', 100, 200, 300],
    ['Material', 50, 0, 75.25],
    ['Travel', 10, 20, 30],
  ],
  月度预算: [
    ['预算科目', ...MONTHS_ZH],
    ['人工费', 100, 200, 300],
    ['材料费', 50, 0, 75.25],
    ['差旅费', 10, 20, 30],
  ],
  Ledger: [
    ['Date', 'Class', 'Account', 'Supplier', 'Document', 'Amount'],
    [date('2026-02-01'), 'actual', 'Labour', 'Acme', 'D1', 100.25],
    [date('2026-02-02'), 'invoice', 'Material', 'Bolts', 'D2', 200],
    [date('2026-02-03'), 'payment', 'Material', 'Bolts', 'D3', 200],
  ],
  付款台账: [
    ['付款日期', '收款单位', '凭证号', '摘要', '付款金额', '申请人'],
    [date('2026-02-01'), '华信公司', 'P1', '预付款', 100.25, '赵敏'],
    [date('2026-02-02'), '天工公司', 'P2', '进度款', 200, '陈静'],
    [date('2026-02-03'), '天工公司', 'P3', '尾款', 300, '陈静'],
  ],
  'Risk register': [
    ['Risk ID', 'Risk description', 'Probability', 'Impact', 'Owner', 'Response'],
    ['R1', 'Storm', 0.3, 4, 'Ann', 'Insure'],
    ['R2', 'Steel price', 0.5, 3, 'Bo', 'Fix the price'],
  ],
  风险登记册: [
    ['风险编号', '风险描述', '概率', '影响', '责任人', '应对措施'],
    ['R1', '台风', 0.3, 4, '赵敏', '购买保险'],
    ['R2', '钢价上涨', 0.5, 3, '陈静', '锁价'],
  ],
  RACI: [
    ['Activity', 'PM', 'Engineering', 'Finance'],
    ['Survey', 'A', 'R', 'I'],
    ['Design', 'A', 'R', 'C'],
    ['Build', 'I', 'A/R', null],
  ],
  责任矩阵: [
    ['工作内容', '项目经理', '技术部', '财务部'],
    ['勘察', 'A', 'R', 'I'],
    ['设计', 'A', 'R', 'C'],
    ['施工', 'I', 'A/R', null],
  ],
  People: [
    ['Name', 'Department', 'Role', 'Weekly hours'],
    ['Ann', 'Works', 'Manager', 40],
    ['Bo', 'Finance', 'Accountant', 20],
  ],
  人员: [
    ['姓名', '部门', '岗位', '周工时'],
    ['张伟', '工程部', '经理', 40],
    ['李娜', '财务部', '会计', 20],
  ],
  Contracts: [
    ['Contract no', 'Contract name', 'Supplier', 'Contract amount', 'Paid', 'Date signed'],
    ['C1', 'Pumps', 'Acme', 90000, 30000, date('2026-01-10')],
    ['C2', 'Piling', 'Deepco', 250000.5, 0, date('2026-02-01')],
  ],
  合同台账: [
    ['合同编号', '合同名称', '对方单位', '合同金额', '已付金额', '签订日期'],
    ['C1', '水泵采购', '华信公司', 90000, 30000, date('2026-01-10')],
    ['C2', '桩基施工', '天工公司', 250000.5, 0, date('2026-02-01')],
  ],
}

/** Headings of columns that a total row sums up; months across are as well. */
export const SUMMED = /^(Budget|Amount|预算|预算金额|付款金额|合同金额|已付金额|Contract amount|Paid)|2026/
