/** Entries of Riverside's ledger that do not follow from progress: changes, credits, what lies ahead, and planted faults. */
export const RIVERSIDE_ENTRIES = `
key | date | class | task | account | supplier | contract | document | description | amount | currency | status
budget-change-1 | 2026-09-15 | Change | 5.2 | IT and automation | | | CR-004 | Extra line interface, approved by the board | 40000 | USD | Approved
budget-change-2 | 2026-10-20 | Change | 4.2 | Civil works | | | CR-006 | Extra piling, north bay | 120000 | USD | Pending
credit-note | 2026-07-31 | Actual | 2.4 | Engineering services | Northgate Engineers | | CN-0117 | Credit for hours charged twice in June | -12500 | USD | Approved
spent-no-progress | 2026-10-16 | Actual | 5.1 | Engineering services | Northgate Engineers | PO-26-090 | INV-7741 | Commissioning manual, first draft | 38500 | USD | Approved
booked-once | 2026-09-30 | Actual | 4.4 | Utilities and electrical | Sierra Mechanical | | INV-5520 | Pipe supports, lot 2 | 24600 | USD | Approved
booked-twice | 2026-09-30 | Actual | 4.4 | Utilities and electrical | Sierra Mechanical | | INV-5520 | Pipe supports, lot 2 | 24600 | USD | Approved
unbudgeted-account | 2026-08-21 | Actual | | Temporary site offices | Cabinrent | | INV-3308 | Site offices, second quarter on site | 46200 | USD | Approved
amount-range | 2026-10-12 | Accrual | 4.9 | Utilities and electrical | Sierra Mechanical | | | Sprinkler heads, price to be confirmed | 18,000 - 22,000 | USD | Pending
impossible-date | 2026-09-31 | Actual | 6.5 | Market launch | | | TS-0931 | Travel, key accounts | 7850 | USD | Approved
other-currency | 2026-10-08 | Actual | 4.6 | Process equipment | Krona Filling GmbH | | INV-8802 | Supervisor on site, week 40 | 9600 | EUR | Approved
after-status-date | 2026-11-12 | Payment | 4.3 | Civil works | Delmont Construction | | PAY-1187 | Payment run of mid-November | 310000 | USD | Approved
`
