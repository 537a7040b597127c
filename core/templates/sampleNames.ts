/** The invented people, departments and accounts that the example rows share. */
import { both } from './template.ts'

export const PEOPLE = {
  anna: {
    name: both('Anna Berg', '安琳'),
    department: both('Project office', '项目管理办公室'),
    role: both('Project manager', '项目经理'),
  },
  boris: {
    name: both('Boris Lang', '郭博'),
    department: both('Purchasing', '采购部'),
    role: both('Buyer', '采购经理'),
  },
  chen: {
    name: both('Chen Wei', '陈伟'),
    department: both('IT', '信息部'),
    role: both('Technical lead', '技术负责人'),
  },
  dora: {
    name: both('Dora Hall', '何朵'),
    department: both('Finance', '财务部'),
    role: both('Controller', '财务主管'),
  },
}

export type PersonKey = keyof typeof PEOPLE

export const PHASES = [both('Prepare', '准备'), both('Build', '实施'), both('Close', '收尾')]

export const ACCOUNTS = {
  consulting: both('6100 Consulting', '6100 咨询费'),
  licences: both('6200 Licences', '6200 软件许可'),
  training: both('6300 Training', '6300 培训费'),
}
