/** What is wrong in the Riverside workbook, on purpose: where it stands and which rule finds it. */
export const RIVERSIDE_FAULTS = `
sheet | key | concept | rule | what
Plan | 1.5 | percent | input/progress-over-100 | 110 % complete
Plan | 4.8 | predecessors | schedule/unknown-predecessor | names 3.12, which is not in the plan
Plan | 5.4 | finish | schedule/finish-before-start | finishes on 4 December, starts on 21 December
Plan | 6.8 | name | raci/task-without-row | the matrix has no row for this task
Plan | 4.2 | percent | cost/budget-exhausted | cost more than its budget at 85 % complete
Plan | 6.3 | percent | cost/progress-without-cost | 25 % complete, nothing booked
Plan | 5.1 | percent | cost/spent-without-progress | 38,500 booked at 0 % complete
Budget | Permits and legal | amount | cost/over-budget | booked more than the account has
Budget | Civil works | amount | cost/over-committed | booked and ordered more than the account has
Ledger | unbudgeted-account | account | cost/unbudgeted | an account without a budget line
Ledger | booked-twice | amount | cost/duplicate-entry | the invoice of the line above once more
Ledger | other-currency | currency | cost/mixed-currency | EUR among USD, no rate
Ledger | amount-range | amount | input/unreadable-amount | a range, "18,000 - 22,000"
Ledger | impossible-date | date | input/unreadable-date | 31 September
Responsibility | 2.4 | Engineering | raci/multiple-accountable | the second accountable department, after R&D
Responsibility | 3.5 | task | raci/no-accountable | nobody is accountable
Responsibility | 3.5 | task | unowned/no-owner | its money and an entry without task or name: 1,496,200 that nobody answers for
Responsibility | 4.7 | task | raci/no-responsible | nobody is responsible
Responsibility | 4.7 | Operations | raci/accountable-without-responsible | the same row: Operations answers for work that nobody does
Responsibility | 5.3 | R&D | raci/unknown-code | the letter X
Responsibility | 6.9 | task | raci/row-without-task | 6.9 is not in the plan
Responsibility | Internal Audit | party | raci/party-without-duty | only ever informed
Responsibility | PMO | party | raci/party-everywhere | takes part in every row
Risks | R-04 | due | risk/overdue | due on 15 August, still open
Risks | R-07 | owner | risk/no-owner | no owner
Risks | R-11 | action | risk/no-response | the highest score, no response
`
