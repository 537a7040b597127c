/** The budget: one line for each account and month. */
import { ACCOUNTS, PEOPLE } from './sampleNames.ts'
import { both, moneyColumn, monthColumn, type SampleCell, serial, type Template, textColumn } from './template.ts'

export const budgetTemplate: Template = {
  sheet: both('Budget', '预算'),
  table: 'Budget',
  columns: [
    textColumn('account', 'Account', '科目', 20),
    textColumn('name', 'Budget item', '费用项目', 30),
    textColumn('department', 'Department', '部门', 18),
    monthColumn('period', 'Month', '月份', 11),
    moneyColumn('amount', 'Budget amount', '预算金额(元)', 16),
  ],
  sampleRows: [
    line(ACCOUNTS.consulting, both('Design and configuration', '设计与配置'), 'chen', '2026-02-01', 60_000),
    line(ACCOUNTS.consulting, both('Data migration', '数据迁移'), 'chen', '2026-03-01', 75_000),
    line(ACCOUNTS.licences, both('First year of licences', '首年许可'), 'boris', '2026-02-01', 36_000),
    line(ACCOUNTS.training, both('Courses for users', '用户课程'), 'dora', '2026-04-01', 27_000),
  ],
}

function line(account: SampleCell, item: SampleCell, owner: keyof typeof PEOPLE, month: string, amount: number) {
  return [account, item, PEOPLE[owner].department, serial(month), amount]
}
