import { describe, expect, test } from 'vitest'
import { looksLikeHeading, matchHeader } from '../../../core/intake/headerMatch.ts'
import type { KnownKind } from '../../../core/intake/words/kinds.ts'

const best = (heading: string, kind: KnownKind) =>
  [...matchHeader([heading], kind, false)].sort((a, b) => b[1] - a[1])[0]?.[0]

describe('a heading that no list holds is known by its noun', () => {
  test.each<[KnownKind, string, string | undefined]>([
    ['plan', '预计花费时间', 'duration'],
    ['plan', '历时估计', 'duration'],
    ['plan', '前置工作', 'predecessors'],
    ['plan', '撰写人员', 'owner'],
    ['plan', '需求截止日期', 'finish'],
    ['plan', '项目预计启动日期', 'start'],
    ['plan', '实际启动日期', 'actualStart'],
    ['plan', '项目实际上线时间', 'actualFinish'],
    ['plan', '开始/截至时间', 'dates'],
    ['plan', '是否按时完成', 'status'],
    ['risks', '风险发生概率的定性等级', 'probability'],
    ['risks', '风险后果影响的定性等级', 'impact'],
    ['risks', '综合风险指数', 'score'],
    ['risks', '所属维度', 'category'],
    ['risks', '跟踪频率', undefined],
    ['budget', '单项成本总计', 'amount'],
    ['budget', '半包价(人工+辅材)', 'amount'],
    ['budget', '人工单价', '-unitPrice'],
    ['ledger', '报销人', 'requestedBy'],
    ['ledger', '账户余额', '-balance'],
    ['contracts', 'contract_no', 'id'],
  ])('%s: %s is %s', (kind, heading, concept) => {
    expect(best(heading, kind)).toBe(concept)
  })

  test('a sentence that ends like a heading is none', () => {
    expect(looksLikeHeading('预计启动日期')).toBe(true)
    expect(looksLikeHeading('请各部门在本周五之前确认项目的预计启动日期')).toBe(false)
  })
})
