/** The people of the project: who belongs where, and how many hours a week there are. */
import { PEOPLE } from './sampleNames.ts'
import { both, moneyColumn, numberColumn, type Template, textColumn } from './template.ts'

const HOURS_A_WEEK = 40

export const peopleTemplate: Template = {
  sheet: both('People', '人员'),
  table: 'People',
  columns: [
    textColumn('name', 'Name', '姓名', 18),
    textColumn('department', 'Department', '部门', 18),
    textColumn('role', 'Role', '岗位', 20),
    numberColumn('capacity', 'Hours per week', '每周工时', 16),
    moneyColumn('rate', 'Hourly rate', '小时费率(元)', 14),
  ],
  sampleRows: Object.values(PEOPLE).map(({ name, department, role }) => [name, department, role, HOURS_A_WEEK, 95]),
}
