/** Entries of Binjiang's ledger in 元 that do not follow from progress: changes, credits (红字), what lies ahead, planted faults. */
export const BINJIANG_ENTRIES = `
key | date | class | task | account | supplier | contract | document | description | amount | currency | status
budget-change-1 | 2026-09-10 | 变更 | 4.8 | 信息系统 | | | BG-003 | MES 增加追溯模块，董事会批准 | 120000 | CNY | 已批准
budget-change-2 | 2026-10-22 | 变更 | 3.4 | 厂房改造 | | | BG-005 | 洁净等级提高，待审批 | 900000 | CNY | 待审批
credit-note | 2026-08-31 | 实际 | 3.2 | 厂房改造 | 中拓建筑设计院 | | HZ-0118 | 红字冲回：设计费重复计费 | -36000 | CNY | 已批准
spent-no-progress | 2026-10-26 | 实际 | 6.5 | 市场推广 | 顺达物流设备 | | PZ-1021 | 备件首批付款 | 46000 | CNY | 已批准
booked-once | 2026-09-28 | 实际 | 3.5 | 厂房改造 | 恒建工程 | | FP-30215 | 电缆桥架第二批 | 68500 | CNY | 已批准
booked-twice | 2026-09-28 | 实际 | 3.5 | 厂房改造 | 恒建工程 | | FP-30215 | 电缆桥架第二批 | 68500 | CNY | 已批准
unbudgeted-account | 2026-08-20 | 实际 | | 差旅费 | | | BX-0807 | 赴外方工厂验收差旅 | 52300 | CNY | 已批准
amount-text | 2026-10-15 | 暂估 | 3.6 | 厂房改造 | 顺达物流设备 | | | 货架安装，金额未定 | 见合同附件二 | CNY | 待审批
impossible-date | 2026年2月30日 | 实际 | 1.3 | 前期咨询费 | 正信会计师事务所 | | PZ-0230 | 审计差旅 | 8600 | CNY | 已批准
other-currency | 2026-06-18 | 实际 | 5.1 | 研发试制 | 欧陆技术 | | FP-EU-07 | 外方专家现场服务费 | 15000 | EUR | 已批准
after-status-date | 2026-11-10 | 付款 | 4.4 | 设备购置 | 衡测仪器 | | FK-1110 | 十一月上旬付款 | 850000 | CNY | 已批准
`
