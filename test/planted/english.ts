/** A plant project with faults of responsibility, each written beside the row that has it: heading of the cell and rule. */
import type { PlantedSheet } from './workbook.ts'

export const ENGLISH_COVER: [string, string][] = [
  ['Project', 'Riverside plant'],
  ['Status date', '2026-10-30'],
  ['Currency', 'USD'],
]

export const ENGLISH: PlantedSheet[] = [
  {
    sheet: 'Plan',
    table: `
Task ID | Task name | Phase | Duty | Owner | Skill | Start | Finish | Effort hours | Budget | Predecessors | FAULTS
T1 | Requirements agreed | Start | | Ann Lee | planning | 2026-08-03 | 2026-08-14 | 40 | 20000 | |
T2 | Supplier selection | Start | | Cy Day | purchasing | 2026-08-17 | 2026-09-04 | 60 | 10000 | T1 |
T3 | Contract review | Contracting | legal-contracts | Di Fox | contracts | 2026-09-07 | 2026-09-18 | 40 | 8000 | T2 | Owner: workload/away
T4 | Design frozen | Build | | Ed Ray | design | 2026-09-21 | 2026-10-09 | 100 | 50000 | T3 | Owner: coverage/department-missing
T5 | Interfaces designed | Build | | Ed Ray | design | 2026-10-12 | 2026-10-30 | 100 | 7000 | T4 |
T6 | Prototype built | Build | | Ed Ray | welding | 2026-11-02 | 2026-11-27 | 120 | 60000 | T5 | Owner: workload/skill-missing
T7 | Prototype tested | Build | | Fay Hu | testing | 2026-11-30 | 2026-12-11 | 100 | 30000 | T6 |
T8 | Operators trained | Close | | Ivy Poe | planning | 2026-12-14 | 2026-12-18 | 20 | 9000 | T7 | Owner: coverage/department-missing
T9 | Plant accepted | Close | | Ann Lee | planning | 2026-12-21 | 2026-12-31 | 40 | 12000 | T8 |
T10 | Budget approved | Start | finance-budget | Ann Lee | planning | 2026-08-03 | 2026-08-07 | 10 | 5000 | | Owner: coverage/department-missing
T11 | Site visited | Close | | Bo Wu | accounting | 2026-12-14 | 2026-12-15 | 8 | 3000 | | Task name: raci/task-without-row
T12 | Monthly reports | Start | | Ivy Poe | planning | 2026-08-03 | 2026-08-28 | 40 | 1000 | |
T13 | Funds released | Start | | Gus Orr | treasury | 2026-08-10 | 2026-08-14 | 10 | 2000 | |
T14 | Site led | Build | | Ann Lee | planning | 2026-08-17 | 2026-12-18 | 90 | 6000 | |`,
  },
  {
    sheet: 'RACI',
    headerFaults: {
      PMO: ['raci/party-too-many-accountable'],
      'R&D': ['raci/party-too-many-responsible'],
      'Zed Kay': ['raci/party-without-duty'],
      Audit: ['raci/party-empty'],
    },
    table: `
Task ID | Task | PMO | Finance | Procurement | Legal | R&D | Zed Kay | Audit | FAULTS
T1 | Requirements agreed | A | C | | | R | I | |
T2 | Supplier selection | I | C | R | | | | | Task: raci/no-accountable, Task: unowned/no-owner
T3 | Contract review | A | I | | A/R | | | | Legal: raci/multiple-accountable
T4 | Design frozen | A | | | C | | I | | Task: raci/no-responsible, PMO: raci/accountable-without-responsible
T5 | Interfaces designed | A | | | C | R | | |
T6 | Prototype built | R | R | R | A | R | I | | R&D: raci/too-many-responsible
T7 | Prototype tested | A | X | | I | R | | | Finance: raci/unknown-code
T8 | Operators trained | | | | | | | | Task: raci/empty-row
T9 | Plant accepted | A | | | | R | | | Task: raci/nobody-consulted-or-informed
T10 | Budget approved | A/R | I | | | | | | Task: unowned/wrong-department
T12 | Monthly reports | A/R | C | C | C | R | | | Legal: raci/too-many-consulted
T13 | Funds released | I | A/R | I | I | | | | Legal: raci/too-many-informed
T14 | Site led | A/R | | | | C | | |
T15 | Summer party | A/R | I | | | | | | Task: raci/row-without-task`,
  },
  {
    sheet: 'People',
    table: `
Name | Department | Role | Hours per week | Skills | FAULTS
Ann Lee | PMO | Project manager | 40 | planning |
Bo Wu | Finance | Controller | 40 | accounting |
Cy Day | Procurement | Buyer | 40 | purchasing |
Di Fox | Legal | Counsel | 40 | contracts |
Ed Ray | R&D | Engineer | 40 | design | Name: workload/single-point
Fay Hu | R&D | Engineer | 20 | testing | Name: workload/overallocated
Gus Orr | Finance | Head of finance | 40 | treasury |
Hal Ito | Sales | Sales manager | 40 | selling | Name: workload/idle
Ivy Poe | PMO | Planner | 40 | planning | Name: workload/idle`,
  },
  {
    sheet: 'Absences',
    table: `
Name | Absent from | Absent to | Reason | FAULTS
Di Fox | 2026-09-14 | 2026-09-16 | Leave |
Cy Day | 2026-10-05 | 2026-10-09 | Leave |`,
  },
  {
    sheet: 'Participation policy',
    table: `
Project type | Phase | Duty to cover | Department | Required role | FAULTS
| Contracting | legal-contracts | Legal | A |
| Start | | PMO | any |
| Build | | Customer service | any |
| | finance-budget | Finance | A |
| Close | | Sales | C |
Merger | Build | | Legal | A |`,
  },
  {
    sheet: 'Project settings',
    table: `
Setting key | Setting value | FAULTS
raci.consultedMax | 2 |
raci.informedMax | 2 |
raci.accountablePerPartyMax | 8 |
raci.responsiblePerPartyMax | 5 |`,
  },
]
