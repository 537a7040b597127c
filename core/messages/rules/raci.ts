/** Rules about the responsibility matrix. */
import { rule } from '../ruleText.ts'

const list = (names: readonly string[]) => ({ en: names.join(', '), zh: names.join('、') })

const isChinese = (scheme: string) => scheme === 'zh'
const schemeName = (scheme: string) => (isChinese(scheme) ? 'the Chinese scheme' : scheme)

export const raciRules = {
  'raci/no-accountable': rule<{ task: string; scheme: string }>({
    severity: 'error',
    checks: { en: 'Nobody is accountable for a row.', zh: '没有负责人（A）。' },
    sentence: p => ({
      en: `${p.task}: nobody is accountable (A).`,
      zh: isChinese(p.scheme) ? `${p.task}：没有主责部门。` : `${p.task}：没有负责人（A）。`,
    }),
  }),
  'raci/multiple-accountable': rule<{ task: string; parties: string[]; scheme: string }>({
    severity: 'error',
    setting: 'raci.sharedAccountable',
    checks: { en: 'More than one party is accountable for a row.', zh: '有多个负责人（A）。' },
    sentence: p => ({
      en: `${p.task}: ${p.parties.length} parties are accountable (A): ${list(p.parties).en}.`,
      zh: `${p.task}：有 ${p.parties.length} 个${isChinese(p.scheme) ? '主责' : '负责人（A）'}：${list(p.parties).zh}。`,
    }),
  }),
  'raci/no-responsible': rule<{ task: string; scheme: string }>({
    severity: 'error',
    setting: 'raci.accountableImpliesResponsible',
    checks: { en: 'Nobody is responsible for doing a row.', zh: '没有执行人（R）。' },
    sentence: p => ({
      en: `${p.task}: nobody is responsible (R).`,
      zh: isChinese(p.scheme) ? `${p.task}：没有主责或执行部门。` : `${p.task}：没有执行人（R）。`,
    }),
  }),
  'raci/accountable-without-responsible': rule<{ task: string; parties: string[] }>({
    severity: 'error',
    setting: 'raci.accountableImpliesResponsible',
    checks: { en: 'Somebody is accountable and nobody does the work.', zh: '有负责人（A）而没有执行人（R）。' },
    sentence: p => ({
      en: `${p.task}: ${list(p.parties).en} is accountable (A), and nobody is responsible (R).`,
      zh: `${p.task}：${list(p.parties).zh} 为负责人（A），但没有执行人（R）。`,
    }),
  }),
  'raci/unknown-code': rule<{ task: string; party: string; code: string; scheme: string }>({
    severity: 'error',
    checks: { en: 'A cell holds a code that the scheme does not have.', zh: '单元格中的内容不是本表使用的职责标记。' },
    sentence: p => ({
      en: `${p.task}, ${p.party}: “${p.code}” is not a code of ${schemeName(p.scheme)}.`,
      zh: `${p.task}，${p.party}：“${p.code}”不是本表使用的职责标记。`,
    }),
  }),
  'raci/countersigner-not-named': rule<{ task: string; party: string }>({
    severity: 'warning',
    checks: {
      en: 'A countersigner is no department in particular (Chinese scheme).',
      zh: '会签部门未写明具体部门。',
    },
    sentence: p => ({
      en: `${p.task}: “${p.party}” countersigns, which names no department.`,
      zh: `${p.task}：会签方写为“${p.party}”，未写明具体部门。`,
    }),
  }),
  'raci/approver-not-above-lead': rule<{ task: string; approver: string; lead: string }>({
    severity: 'warning',
    checks: {
      en: 'The approver is the lead itself, or stands below it (Chinese scheme).',
      zh: '审批人就是主责方，或职级低于主责方。',
    },
    sentence: p => ({
      en:
        p.approver === p.lead
          ? `${p.task}: ${p.lead} leads and approves its own work.`
          : `${p.task}: ${p.approver} approves and stands below ${p.lead}, who leads.`,
      zh:
        p.approver === p.lead
          ? `${p.task}：${p.lead} 既主责又审批。`
          : `${p.task}：审批方 ${p.approver} 的职级低于主责方 ${p.lead}。`,
    }),
  }),
  'raci/empty-row': rule<{ task: string }>({
    severity: 'info',
    checks: { en: 'A row has no assignment.', zh: '该行没有任何分工。' },
    sentence: p => ({ en: `${p.task}: nobody is assigned.`, zh: `${p.task}：没有任何分工。` }),
  }),
  'raci/too-many-responsible': tooMany('raci.responsibleMax', 'responsible (R)', '执行人（R）'),
  'raci/too-many-consulted': tooMany('raci.consultedMax', 'consulted (C)', '咨询人（C）'),
  'raci/too-many-informed': tooMany('raci.informedMax', 'informed (I)', '知会人（I）'),
  'raci/nobody-consulted-or-informed': rule<{ task: string }>({
    severity: 'info',
    checks: { en: 'Nobody is consulted or informed.', zh: '没有咨询人（C）或知会人（I）。' },
    sentence: p => ({
      en: `${p.task}: nobody is consulted (C) or informed (I).`,
      zh: `${p.task}：没有咨询人（C）或知会人（I）。`,
    }),
  }),
  'raci/party-everywhere': rule<{ party: string; rows: number }>({
    severity: 'info',
    checks: { en: 'A party takes part in every row.', zh: '某参与方出现在每一行。' },
    sentence: p => ({
      en: `${p.party} takes part in all ${p.rows} rows.`,
      zh: `${p.party} 参与了全部 ${p.rows} 行。`,
    }),
  }),
  'raci/party-too-many-accountable': partyTooMany('raci.accountablePerPartyMax', 'accountable (A)', '任负责人（A）'),
  'raci/party-too-many-responsible': partyTooMany('raci.responsiblePerPartyMax', 'responsible (R)', '任执行人（R）'),
  'raci/party-empty': rule<{ party: string }>({
    severity: 'warning',
    checks: { en: 'A party of the matrix has no assignment.', zh: '矩阵中的参与方没有任何分工。' },
    sentence: p => ({ en: `${p.party} has no assignment in the matrix.`, zh: `${p.party} 在矩阵中没有任何分工。` }),
  }),
  'raci/party-without-duty': rule<{ party: string }>({
    severity: 'warning',
    checks: {
      en: 'A party is neither responsible nor accountable anywhere.',
      zh: '参与方既不执行也不负责任何事项。',
    },
    sentence: p => ({
      en: `${p.party} is neither responsible (R) nor accountable (A) anywhere.`,
      zh: `${p.party} 在任何事项中都不是执行人（R）或负责人（A）。`,
    }),
  }),
  'raci/task-without-row': rule<{ task: string }>({
    severity: 'warning',
    checks: { en: 'A task of the plan has no row in the matrix.', zh: '计划中的任务在矩阵中没有对应行。' },
    sentence: p => ({
      en: `${p.task} is in the plan and not in the responsibility matrix.`,
      zh: `${p.task} 在计划中，但不在责任分工中。`,
    }),
  }),
  'raci/row-without-task': rule<{ task: string }>({
    severity: 'warning',
    checks: { en: 'A row of the matrix has no task in the plan.', zh: '矩阵中的行在计划中没有对应任务。' },
    sentence: p => ({
      en: `${p.task} is in the responsibility matrix and not in the plan.`,
      zh: `${p.task} 在责任分工中，但不在计划中。`,
    }),
  }),
  'raci/unknown-party': rule<{ party: string }>({
    severity: 'warning',
    checks: { en: 'A person of the matrix is not in the people table.', zh: '矩阵中的人员不在人员表中。' },
    sentence: p => ({
      en: `${p.party} is in the responsibility matrix and not in the people table.`,
      zh: `${p.party} 在责任分工中，但不在人员表中。`,
    }),
  }),
}

function tooMany(setting: string, en: string, zh: string) {
  return rule<{ task: string; count: number; limit: number }>({
    severity: 'info',
    setting,
    checks: { en: `More parties are ${en} for a row than the limit.`, zh: `${zh}数量超过上限。` },
    sentence: p => ({
      en: `${p.task}: ${p.count} parties are ${en}, more than ${p.limit}.`,
      zh: `${p.task}：${zh}有 ${p.count} 个，超过 ${p.limit} 个。`,
    }),
  })
}

function partyTooMany(setting: string, en: string, zh: string) {
  return rule<{ party: string; count: number; limit: number }>({
    severity: 'info',
    setting,
    checks: { en: `A party is ${en} in more rows than the limit.`, zh: `参与方${zh}的行数超过上限。` },
    sentence: p => ({
      en: `${p.party} is ${en} in ${p.count} rows, more than ${p.limit}.`,
      zh: `${p.party} 在 ${p.count} 行中${zh}，超过 ${p.limit} 行。`,
    }),
  })
}
