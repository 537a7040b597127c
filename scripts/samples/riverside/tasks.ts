/**
 * The plan of Riverside plant. `factor` is what the work cost against its budget so far: the ledger is made from it, a
 * factor of 0 books nothing. Faults are planted here as a planner would make them; riverside/faults.ts lists them.
 */
export const RIVERSIDE_TASKS = `
wbs | name | owner | department | account | start | finish | percent | predecessors | supplier | budget | factor | note
1 | Initiation and permits
1.1 | Project charter and governance | Grace Holloway | PMO | Project management | 2026-01-05 | 2026-01-23 | 1 | | | 60000 | 0.95 |
1.2 | Site and soil survey | Robert Kane | Engineering | Engineering services | 2026-01-12 | 2026-02-06 | 1 | 1.1SS+5d | TerraProbe Surveys | 85000 | 1.02 |
1.3 | Environmental permit | Carla Reyes | Operations | Permits and legal | 2026-01-26 | 2026-04-30 | 1 | 1.2SS+10d | Greenline Consulting | 140000 | 1.22 | Second hearing needed
1.4 | Building permit | Henrik Lund | Legal | Permits and legal | 2026-02-09 | 2026-05-15 | 1 | 1.2 | City of Riverside | 95000 | 1.1 |
1.5 | Business case and funding release | Priya Raman | Finance | Project management | 2026-01-12 | 2026-02-13 | 1.1 | 1.1SS+5d | | 45000 | 1 |
1.6 | Stakeholder and community plan | Amara Okafor | Sales & Marketing | Market launch | 2026-01-19 | 2026-02-27 | 1 | 1.1SS+10d | | 55000 | 0.9 |
2 | Engineering and design
2.1 | Process concept and mass balance | Yuki Tanaka | R&D | Engineering services | 2026-02-02 | 2026-03-06 | 1 | 1.1 | | 180000 | 0.98 |
2.2 | Basic engineering | Robert Kane | Engineering | Engineering services | 2026-03-09 | 2026-04-17 | 1 | 2.1, 1.2 | Northgate Engineers | 620000 | 1.03 |
2.3 | Detailed civil design | Robert Kane | Engineering | Engineering services | 2026-04-20 | 2026-05-29 | 1 | 2.2 | Northgate Engineers | 410000 | 1 |
2.4 | Detailed process design | Yuki Tanaka | R&D | Engineering services | 2026-04-20 | 2026-06-19 | 1 | 2.2 | Northgate Engineers | 480000 | 1.04 |
2.5 | Electrical and automation design | Fatima Noor | Engineering | Engineering services | 2026-05-04 | 2026-06-26 | 1 | 2.2FS+10d | Voltaris Systems | 350000 | 0.97 |
2.6 | HAZOP and safety review | Carla Reyes | Operations | Engineering services | 2026-06-29 | 2026-07-10 | 1 | 2.4, 2.5 | Greenline Consulting | 90000 | 1 |
2.7 | Packaging line trials | Paul Moreau | R&D | Engineering services | 2026-03-09 | 2026-05-15 | 1 | 2.1 | | 160000 | 0.94 |
2.8 | Design freeze | Grace Holloway | PMO | Project management | 2026-07-13 | 2026-07-17 | 1 | 2.3, 2.6 | | 25000 | 1 |
3 | Procurement and contracts
3.1 | Procurement strategy | Marcus Webb | Procurement | Project management | 2026-02-16 | 2026-03-06 | 1 | 1.5 | | 40000 | 0.9 |
3.2 | Civil works contract | Sofia Duarte | Procurement | Permits and legal | 2026-05-18 | 2026-06-12 | 1 | 2.3SS+20d | | 35000 | 1 |
3.3 | Filling line order | Marcus Webb | Procurement | Process equipment | 2026-04-20 | 2026-08-28 | 1 | 2.2, 3.1 | Krona Filling GmbH | 3900000 | 0.99 |
3.4 | Water treatment skid order | Sofia Duarte | Procurement | Process equipment | 2026-05-04 | 2026-09-25 | 0.9 | 2.2FS+10d | AquaPure Skids | 1150000 | 1.01 |
3.5 | Packaging line order | Marcus Webb | Procurement | Process equipment | 2026-05-18 | 2026-10-16 | 0.8 | 2.7 | Palmetto Packaging | 1450000 | 1 |
3.6 | Switchgear and transformer order | Fatima Noor | Engineering | Utilities and electrical | 2026-06-29 | 2026-10-30 | 0.7 | 2.5 | Voltaris Systems | 780000 | 1.06 | Lead time 26 weeks
3.7 | Insurance and bonds | Henrik Lund | Legal | Permits and legal | 2026-05-11 | 2026-06-05 | 1 | 3.1 | Harbor Mutual | 120000 | 1 |
4 | Construction and installation
4.1 | Site preparation | Bill Sutter | Operations | Civil works | 2026-06-15 | 2026-07-10 | 1 | 1.4, 3.2 | Delmont Construction | 450000 | 1.04 |
4.2 | Foundations and structural steel | Robert Kane | Engineering | Civil works | 2026-07-13 | 2026-09-18 | 0.85 | 4.1, 2.3 | Delmont Construction | 1850000 | 1.28 | Groundwater, extra piling
4.3 | Building envelope | Robert Kane | Engineering | Civil works | 2026-09-14 | 2026-11-13 | 0.5 | 4.2SS+45d | Delmont Construction | 1200000 | 1.1 |
4.4 | Utilities and piping | Bill Sutter | Operations | Utilities and electrical | 2026-09-07 | 2026-11-20 | 0.35 | 4.2SS+40d | Sierra Mechanical | 980000 | 1.02 |
4.5 | Electrical installation | Fatima Noor | Engineering | Utilities and electrical | 2026-10-05 | 2026-12-04 | 0.15 | 3.6SS+70d, 4.2 | Voltaris Systems | 640000 | 1 |
4.6 | Filling line installation | Robert Kane | Engineering | Process equipment | 2026-10-19 | 2026-12-11 | 0.05 | 3.3, 4.2 | Krona Filling GmbH | 720000 | 1 |
4.7 | Water treatment installation | Bill Sutter | Operations | Process equipment | 2026-11-09 | 2026-12-04 | 0 | 3.4, 4.2 | AquaPure Skids | 310000 | 0 |
4.8 | Packaging line installation | Paul Moreau | R&D | Process equipment | 2026-11-16 | 2026-12-18 | 0 | 3.12, 4.3 | Palmetto Packaging | 390000 | 0 |
4.9 | Fire protection and safety systems | Carla Reyes | Operations | Utilities and electrical | 2026-10-12 | 2026-11-27 | 0.2 | 4.3SS+20d | Sierra Mechanical | 260000 | 1 |
5 | Commissioning and ramp-up
5.1 | Commissioning plan and procedures | Carla Reyes | Operations | Engineering services | 2026-09-21 | 2026-11-13 | 0 | 2.6 | Northgate Engineers | 75000 | 0 |
5.2 | Automation and MES | Fatima Noor | Engineering | IT and automation | 2026-08-03 | 2026-12-18 | 0.45 | 2.5 | Lumen Automation | 860000 | 1.05 |
5.3 | Water and utility commissioning | Bill Sutter | Operations | Engineering services | 2026-12-07 | 2026-12-18 | 0 | 4.4, 4.7 | | 110000 | 0 |
5.4 | Cold commissioning | Robert Kane | Engineering | Engineering services | 2026-12-21 | 2026-12-04 | 0 | 4.5, 4.6 | | 130000 | 0 |
5.5 | Product trials and validation | Yuki Tanaka | R&D | Engineering services | 2027-01-04 | 2027-01-22 | 0 | 5.2, 5.3, 5.4 | | 190000 | 0 |
5.6 | Hand-over to production | Bill Sutter | Operations | Project management | 2027-01-25 | 2027-02-05 | 0 | 5.5 | | 50000 | 0 |
6 | Organisation, launch and support
6.1 | Organisation design and job profiles | Lena Fischer | HR | People and training | 2026-03-02 | 2026-04-24 | 1 | 1.5 | | 70000 | 0.96 |
6.2 | Recruitment of shift crews | Lena Fischer | HR | People and training | 2026-06-01 | 2026-11-27 | 0.55 | 6.1 | TalentBridge | 240000 | 1.03 |
6.3 | Operator training | Lena Fischer | HR | People and training | 2026-09-14 | 2026-12-18 | 0.25 | 6.2SS+60d | TrainWorks | 310000 | 0 |
6.4 | Brand and packaging design | Amara Okafor | Sales & Marketing | Market launch | 2026-04-06 | 2026-07-31 | 1 | 1.6 | Studio Halyard | 210000 | 1 |
6.5 | Retail listing negotiations | Jonah Pike | Sales & Marketing | Market launch | 2026-08-03 | 2026-12-11 | 0.5 | 6.4 | | 130000 | 0.92 |
6.6 | Launch campaign | Amara Okafor | Sales & Marketing | Market launch | 2026-11-02 | 2027-01-29 | 0 | 6.4 | Studio Halyard | 480000 | 0 |
6.7 | Customer service set-up | Ines Castillo | Customer Service | Market launch | 2026-09-07 | 2026-12-18 | 0.3 | 6.4 | CareDesk Software | 150000 | 1 |
6.8 | ERP and plant maintenance roll-out | Priya Raman | Finance | IT and automation | 2026-06-15 | 2026-12-11 | 0.4 | 6.1 | Lumen Automation | 520000 | 1.04 |
`
