/** Risks and people of Riverside plant. Probabilities and impacts between 0 and 1, as in the PMBOK Guide. */
export const RIVERSIDE_RISKS = `
id | description | category | cause | probability | impact | cost | days | owner | strategy | action | status | due | task
R-01 | Steel price rises before the last call-off | Cost | Index clause in the contract | 0.5 | 0.5 | 180000 | 0 | Sofia Duarte | Mitigate | Fix the price for the remaining tonnage | Open | 2026-11-15 | 4.2
R-02 | Filling line delivered late | Schedule | Supplier has three plants in parallel | 0.3 | 0.7 | 350000 | 20 | Marcus Webb | Transfer | Liquidated damages agreed, expediter on site | Closed | 2026-08-28 | 3.3
R-03 | Groundwater in the north bay | Construction | Soil survey covered the south bay only | 0.7 | 0.7 | 420000 | 15 | Robert Kane | Mitigate | Wells and extra piling, daily reading | Open | 2026-11-30 | 4.2
R-04 | Discharge permit limits are tightened | Permits | New river basin plan | 0.3 | 0.7 | 260000 | 25 | Carla Reyes | Avoid | Ask the authority for a ruling | Open | 2026-08-15 | 1.3
R-05 | Transformer arrives after the site needs power | Schedule | Lead time of 26 weeks | 0.5 | 0.7 | 140000 | 20 | Fatima Noor | Mitigate | Rent a temporary transformer | Open | 2026-11-20 | 3.6
R-06 | Too few trained operators at start-up | People | Tight labour market | 0.5 | 0.5 | 95000 | 10 | Lena Fischer | Mitigate | Second training course in November | Open | 2026-12-01 | 6.2, 6.3
R-07 | Packaging film fails the ageing test | Quality | New recyclable film | 0.3 | 0.5 | 120000 | 10 | | Mitigate | Keep the present film qualified | Open | 2026-12-10 | 4.8
R-08 | Retailer delists the old range before launch | Market | Listing talks are open | 0.1 | 0.7 | 600000 | 0 | Jonah Pike | Accept | Keep two months of stock | Open | 2026-12-15 | 6.5
R-09 | MES interface to the ERP is not ready | IT | Two vendors, one interface | 0.5 | 0.5 | 110000 | 15 | Fatima Noor | Mitigate | Joint interface test every second week | Open | 2026-11-27 | 5.2, 6.8
R-10 | Contractor's lien on the building | Legal | Dispute about extra piling | 0.3 | 0.5 | 200000 | 5 | Henrik Lund | Transfer | Payment bond and lien waivers | Open | 2026-11-30 | 4.2
R-11 | Water treatment skid does not reach the guaranteed yield | Technical | First skid of this size | 0.9 | 0.9 | 480000 | 20 | Yuki Tanaka | | | Open | 2026-12-04 | 3.4, 4.7
R-12 | Customer calls peak at launch | Service | No history for the new range | 0.7 | 0.3 | 30000 | 0 | Ines Castillo | Accept | Agency agents on call | Open | 2027-01-15 | 6.7
R-13 | Exchange rate moves against the filling line invoice | Cost | Last instalment in EUR | 0.5 | 0.3 | 60000 | 0 | Priya Raman | Transfer | Forward contract for the last instalment | Open | 2026-11-10 | 3.3
R-14 | Winter storm stops the roofing | Construction | Roof open until mid-November | 0.3 | 0.5 | 75000 | 8 | Bill Sutter | Accept | Tarpaulins on site | Open | 2026-11-13 | 4.3
`

export const RIVERSIDE_PEOPLE = `
name | department | role | capacity | rate | from | to | skills
Grace Holloway | PMO | Project director | 40 | 140 | 2026-01-05 | 2027-02-26 | governance
Daniel Osei | PMO | Planner | 40 | 95 | 2026-01-05 | 2027-02-26 | scheduling
Priya Raman | Finance | Project controller | 32 | 110 | 2026-01-05 | 2027-02-26 | cost control
Tom Becker | Finance | Accounts payable | 20 | 70 | 2026-01-05 | 2027-02-26 | accounting
Lena Fischer | HR | HR business partner | 30 | 90 | 2026-02-02 | 2027-01-29 | recruiting
Marcus Webb | Procurement | Lead buyer | 40 | 105 | 2026-02-02 | 2026-12-31 | equipment
Sofia Duarte | Procurement | Buyer | 40 | 85 | 2026-02-02 | 2026-12-31 | construction
Henrik Lund | Legal | Counsel | 16 | 160 | 2026-01-05 | 2027-02-26 | contracts
Amara Okafor | Sales & Marketing | Marketing lead | 32 | 105 | 2026-01-05 | 2027-02-26 | brand
Jonah Pike | Sales & Marketing | Key account manager | 24 | 95 | 2026-06-01 | 2027-02-26 | retail
Yuki Tanaka | R&D | Process engineer | 40 | 120 | 2026-01-05 | 2027-02-26 | process
Paul Moreau | R&D | Packaging engineer | 40 | 100 | 2026-02-02 | 2027-01-29 | packaging
Ines Castillo | Customer Service | Service manager | 20 | 80 | 2026-08-03 | 2027-02-26 | service
Robert Kane | Engineering | Engineering manager | 40 | 130 | 2026-01-05 | 2027-02-26 | civil
Fatima Noor | Engineering | Electrical engineer | 40 | 115 | 2026-04-06 | 2027-01-29 | electrical, automation
Bill Sutter | Operations | Plant manager | 40 | 125 | 2026-01-05 | 2027-02-26 | operations
Carla Reyes | Operations | EHS manager | 32 | 105 | 2026-01-05 | 2027-02-26 | safety, permits
`
