/** A relocation whose matrix is in words (主责, 配合, 会签, 审批); each fault stands beside the row that has it. */
import type { PlantedSheet } from './workbook.ts'

export const CHINESE_COVER: [string, string][] = [
  ['项目名称', '总部搬迁'],
  ['统计日期', '2026-10-30'],
  ['币种', 'CNY'],
]

export const CHINESE: PlantedSheet[] = [
  {
    sheet: '项目计划',
    table: `
任务编号 | 任务名称 | 阶段 | 负责人 | 开始日期 | 完成日期 | 工时 | 预算(元) | FAULTS
1 | 选址方案 | 准备 | 李静 | 2026-08-03 | 2026-08-14 | 60 | 20000 |
2 | 租赁合同审核 | 准备 | 王磊 | 2026-08-17 | 2026-08-28 | 60 | 800000 | 负责人: coverage/department-missing
3 | 装修施工 | 实施 | 赵强 | 2026-09-07 | 2026-10-30 | 200 | 1500000 |
4 | 设备搬迁 | 实施 | 赵强 | 2026-11-02 | 2026-11-13 | 60 | 300000 |
5 | 搬迁验收 | 收尾 | 李静 | 2026-11-16 | 2026-11-20 | 20 | 10000 | 任务名称: raci/task-without-row
6 | 资金计划 | 准备 | 孙丽 | 2026-08-03 | 2026-08-07 | 20 | 5000 |`,
  },
  {
    sheet: '责任分工',
    headerFaults: {
      项目管理部: ['raci/party-everywhere'],
      相关部门: ['raci/party-without-duty'],
      周洋: ['raci/unknown-party', 'raci/party-without-duty'],
    },
    table: `
任务编号 | 任务名称 | 项目管理部 | 财务部 | 法务部 | 相关部门 | 总经理 | 周洋 | FAULTS
1 | 选址方案 | 主责 | 配合 | | 会签 | 审批 | | 相关部门: raci/countersigner-not-named
2 | 租赁合同审核 | 主责 | 会签 | 主责 | | 审批 | 知悉 | 法务部: raci/multiple-accountable
3 | 装修施工 | 审批 | | | | 主责 | 知悉 | 项目管理部: raci/approver-not-above-lead
4 | 设备搬迁 | 配合 | 知悉 | | | 审批 | | 任务名称: raci/no-accountable, 任务名称: raci/no-responsible, 任务名称: unowned/no-owner
6 | 资金计划 | 配合 | 主责 | 复议 | | | | 法务部: raci/unknown-code
9 | 乔迁仪式 | 主责 | 配合 | | | 知悉 | | 任务名称: raci/row-without-task`,
  },
  {
    sheet: '人员',
    table: `
姓名 | 部门 | 岗位 | 每周工时 | FAULTS
李静 | 项目管理部 | 项目经理 | 40 | 姓名: workload/idle
王磊 | 法务部 | 法务专员 | 40 |
赵强 | 工程部 | 施工主管 | 40 |
孙丽 | 财务部 | 会计 | 40 |
钱芳 | 财务部 | 出纳 | 40 | 姓名: workload/idle`,
  },
  {
    sheet: '参与规则',
    table: `
适用阶段 | 职责事项 | 应参与部门 | 要求角色 | FAULTS
准备 | | 财务部 | any |
| legal-contracts | 采购部 | C |`,
  },
  {
    sheet: '授权审批表',
    table: `
审批事项 | 审批岗位 | 审批人 | 部门 | 审批限额(元) | FAULTS
付款 | 财务经理 | 孙丽 | 财务部 | 50000 |`,
  },
  {
    sheet: '付款台账',
    table: `
流水号 | 日期 | 类别 | 任务编号 | 凭证号 | 供应商 | 金额 | 制单人 | 审核人 | 出纳 | FAULTS
F1 | 2026-09-10 | 付款 | 3 | 记-11 | 宏业装饰 | 30000 | 李静 | 孙丽 | 钱芳 |
F2 | 2026-09-20 | 付款 | 3 | 记-12 | 宏业装饰 | 80000 | 李静 | 孙丽 | 钱芳 | 审核人: authority/over-limit, 审核人: unowned/over-limit
F3 | 2026-10-10 | 付款 | 3 | 记-13 | 宏业装饰 | 20000 | 孙丽 | 孙丽 | 钱芳 | 制单人: duties/conflict, 审核人: unowned/conflict
F4 | 2026-10-11 | 付款 | 3 | 记-14 | 顺达运输 | 9000 | 李静 | | 钱芳 | 审核人: authority/missing-signature`,
  },
  {
    sheet: '问题与行动',
    table: `
编号 | 登记类型 | 问题 | 负责人 | 部门 | 截止日期 | 关闭日期 | 状态 | 证据 | FAULTS
1 | 问题 | 消防图纸未批 | | | 2026-11-10 | | 未关闭 | | 负责人: register/no-owner
2 | 培训 | 安全培训 | 李静 | | 2026-09-10 | 2026-09-10 | 已关闭 | | 证据: register/no-evidence
3 | 行动项 | 联系物业 | 王磊 | | 2026-10-20 | | 未关闭 | | 截止日期: register/overdue
4 | 评审 | 方案评审 | 李静 | | 2026-08-20 | 2026-08-19 | 已关闭 | 会议纪要 |`,
  },
]
