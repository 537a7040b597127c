/** What is wrong in the Binjiang workbook, on purpose: where it stands and which rule finds it. */
export const BINJIANG_FAULTS = `
sheet | key | concept | rule | what
项目计划 | 2.6 | percent | input/progress-over-100 | 120 % complete
项目计划 | 6.5 | predecessors | schedule/unknown-predecessor | names 6.9, which is not in the plan
项目计划 | 7.2 | finish | schedule/finish-before-start | finishes on 13 November, starts on 30 November
项目计划 | 4.9 | name | raci/task-without-row | the matrix has no row for this task
项目计划 | 3.4 | percent | cost/budget-exhausted | cost more than its budget at 88 % complete
项目计划 | 6.2 | percent | cost/progress-without-cost | 55 % complete, nothing booked
项目计划 | 6.5 | percent | cost/spent-without-progress | 4.6 万元 booked at 0 % complete
预算 | 前期咨询费 | amount | cost/over-budget | booked more than the account has
预算 | 厂房改造 | amount | cost/over-committed | booked and ordered more than the account has
台账 | unbudgeted-account | account | cost/unbudgeted | an account without a budget line
台账 | booked-twice | amount | cost/duplicate-entry | the invoice of the line above once more
台账 | other-currency | currency | cost/mixed-currency | EUR among CNY, no rate
台账 | amount-text | amount | input/unreadable-amount | a text, “见合同附件二”
台账 | impossible-date | date | input/unreadable-date | 30 February
责任分工 | 4.3 | 研发部 | raci/multiple-accountable | 牵头, where 采购部 is 主责 already
责任分工 | 3.6 | task | raci/no-accountable | nobody is 主责
责任分工 | 3.6 | task | unowned/no-owner | its money and an entry without task or name: 215.23 万元 that nobody answers for
责任分工 | 3.6 | task | raci/no-responsible | the same row: everybody assists
责任分工 | 6.3 | 财务部 | raci/unknown-code | the word 督办
责任分工 | 5.9 | task | raci/row-without-task | 5.9 is not in the plan
责任分工 | 7.4 | task | raci/empty-row | a row without any assignment
风险登记册 | R-01 | action | risk/no-response | the highest score, no response
风险登记册 | R-03 | due | risk/overdue | due on 15 September, still open
风险登记册 | R-06 | owner | risk/no-owner | no owner
风险登记册 | R-09 (2) | id | input/duplicate-id | the number of the line above once more
`
