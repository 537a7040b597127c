/** The money and the registers of the plant project. */
import type { PlantedSheet } from './workbook.ts'

export const ENGLISH_MONEY: PlantedSheet[] = [
  {
    sheet: 'Signing authority',
    table: `
Approval matter | Approving post | Approver | Department | Approval limit | Approval order | FAULTS
Payments | Controller | Bo Wu | Finance | 10000 | 1 |
Payments | Head of finance | Gus Orr | Finance | 100000 | 2 |
Purchase orders | Buyer | Cy Day | Procurement | 5000 | 1 |
Purchase orders | Head of finance | Gus Orr | Finance | 50000 | 2 |
Contracts | Counsel | Di Fox | Legal | 200000 | 1 |
Changes | Project manager | Ann Lee | PMO | 2000 | 1 |`,
  },
  {
    sheet: 'Contracts',
    table: `
Contract no | Contract name | Supplier | Contract value | Signed on | Contract owner | Approved by | FAULTS
C1 | Conveyor | Acme | 150000 | 2026-09-20 | Cy Day | Di Fox |
C2 | Boiler | Bolt | 300000 | 2026-09-21 | Cy Day | Di Fox | Approved by: authority/over-limit, Approved by: unowned/over-limit
C3 | Cranes | Core | 90000 | 2026-09-22 | Cy Day | | Approved by: authority/missing-signature
C4 | Doors | Dorn | 40000 | 2026-09-23 | Cy Day | Di Fox |`,
  },
  {
    sheet: 'Ledger',
    table: `
Entry ID | Date | Class | Task | Document | Supplier | Amount | Currency | Requested by | Approved by | Received by | Recorded by | Paid by | Reconciled by | FAULTS
E1 | 2026-09-25 | payment | T1 | PV-1 | Acme | 8000 | USD | Cy Day | Bo Wu | | Fay Hu | Gus Orr | Ivy Poe |
E2 | 2026-09-26 | payment | T1 | PV-2 | Acme | 12000 | USD | Cy Day | Bo Wu | | Fay Hu | Gus Orr | | Approved by: authority/over-limit
E3 | 2026-09-27 | payment | T4 | PV-3 | Bolt | 20000 | USD | Cy Day | Gus Orr, Bo Wu | | Fay Hu | Ann Lee | | Approved by: authority/wrong-order
E4 | 2026-09-28 | payment | T4 | PV-4 | Bolt | 30000 | USD | Cy Day | Gus Orr | | Fay Hu | Ann Lee | | Approved by: authority/missing-signature
E5 | 2026-09-29 | payment | T4 | PV-5 | Core | 3000 | USD | Cy Day | | | Fay Hu | Ann Lee | | Approved by: authority/missing-signature
E6 | 2026-09-30 | payment | T5 | PV-6 | Core | 2000 | USD | Cy Day | Bo Wu | | Fay Hu | Bo Wu | | Paid by: duties/conflict, Approved by: unowned/conflict
E7 | 2026-10-01 | actual | T5 | INV-7 | Core | 1500 | USD | Cy Day | Cy Day | | Fay Hu | | | Requested by: duties/conflict
E8 | 2026-10-02 | payment | T5 | PV-8 | Dorn | 900 | USD | Cy Day | Bo Wu | | Fay Hu | Fay Hu | | Recorded by: duties/conflict
E9 | 2026-10-03 | actual | T6 | GR-9 | Dorn | 700 | USD | Cy Day | Bo Wu | Ed Ray | Ed Ray | | | Recorded by: duties/conflict
E10 | 2026-10-04 | actual | T6 | JV-10 | Dorn | 600 | USD | Cy Day | Bo Wu | | Ivy Poe | | Ivy Poe | Recorded by: duties/conflict
E11 | 2026-10-05 | payment | T7 | PV-11 | Elm | 550 | USD | Ann Lee | Bo Wu | | Fay Hu | Ann Lee | | Requested by: duties/conflict
E12 | 2026-10-06 | actual | T7 | JV-12 | Elm | 450 | USD | Cy Day | Gus Orr | | Gus Orr | | | Recorded by: duties/accepted
E13 | 2026-10-07 | actual | T7 | GR-13 | Elm | 350 | USD | Cy Day | Bo Wu | Hal Ito | | | Hal Ito | Reconciled by: duties/conflict
E14 | 2026-10-08 | payment | T7 | PV-14 | Fir | 5000 | EUR | Cy Day | Bo Wu | | Fay Hu | Gus Orr | | Approved by: authority/currency-not-comparable
E15 | 2026-10-09 | change | T7 | CO-15 | Fir | 2500 | USD | Cy Day | Ann Lee | | | | | Approved by: authority/over-limit
E16 | 2026-10-12 | commitment | T9 | PO-1 | Norm | 3000 | USD | Ivy Poe | Cy Day | | | | | Amount: authority/split-order
E17 | 2026-10-14 | commitment | T9 | PO-2 | Norm | 3500 | USD | Ivy Poe | Cy Day | | | | |
E18 | 2026-10-14 | commitment | T9 | PO-3 | Oak | 3000 | USD | Ivy Poe | Cy Day | | | | |`,
  },
  {
    sheet: 'Mitigating controls',
    table: `
Person with both duties | Duty 1 | Duty 2 | Mitigating control | Accepted until | FAULTS
Gus Orr | approve | record | Second signature of the auditor | 2026-12-31 |
Hal Ito | receive | reconcile | Monthly count by the auditor | 2026-06-30 |`,
  },
  {
    sheet: 'Issues and actions',
    table: `
No | Register type | Issue | Owner | Department | Task ID | Due date | Date closed | Status | Evidence | Target | Actual | FAULTS
1 | Issue | Permit late | | | T4 | 2026-12-01 | | Open | | | | Owner: register/no-owner
2 | Action | Order the cranes | Cy Day | | T2 | | | Open | | | | Due date: register/no-date
3 | Review | Gate two | Ann Lee | | | 2026-10-01 | | Open | | | | Due date: register/overdue
4 | Training | Site safety | Ivy Poe | | | 2026-09-01 | 2026-09-01 | Closed | | | | Evidence: register/no-evidence
5 | Complaint | Noise at night | | Sales | | 2026-10-15 | | Open | | | | Due date: register/overdue
6 | Service level | Uptime | Fay Hu | | | 2026-12-31 | | Open | | 99 | 97 | Actual: register/target-missed
7 | Lesson | Book halls early | Ann Lee | | | 2026-09-30 | 2026-09-28 | Closed | Minutes of 28 September | | |
8 | Milestone | Steel erected | Ed Ray | | | 2026-10-30 | | Open | | | |
9 | Service level | Uptime of the line | Fay Hu | | | 2026-12-31 | | Open | | 99 | 99.5 |
10 | Action | Call the mayor | | | | | | Open | | | | Owner: register/no-owner, Due date: register/no-date`,
  },
]
