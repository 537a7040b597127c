/** Headings of the authorisation table (授权审批表): who signs what, up to which amount, in which order. */
import { concept, type KindWords } from './kindWords.ts'

export const authorityWords: KindWords = {
  required: [['matter'], ['upTo', 'order'], ['post', 'person', 'department']],
  titles: [
    'authority',
    'delegation of authority',
    'doa',
    'approval matrix',
    'approval limits',
    'signing authority',
    'authorisation',
    'authorization',
    '授权',
    '审批权限',
    '权限表',
    '签批权限',
    '授权审批',
    '审批流程',
  ],
  concepts: {
    '-id': concept('id', 0.1, 'id|no|s no|#|序号|编号'),
    matter: concept(
      'text',
      1.5,
      'matter|approval matter|approval item|decision|transaction type|type of transaction|commitment type|审批事项|授权事项|业务事项|审批内容|权限事项|经济事项|事项类别|审批类别|业务类型',
      'subject|item|category|activity|type|事项|业务|类别|项目',
    ),
    post: concept(
      'text',
      1,
      'post|approving post|approver role|approving position|signatory position|approval level|审批岗位|审批人岗位|签批岗位|授权岗位|审批层级|审批级别|审批职务',
      'role|position|title|job title|level|岗位|职务|职位|层级|级别',
    ),
    person: concept(
      'text',
      0.8,
      'approver|approver name|signatory|authorised person|authorized person|authority holder|审批人|签批人|被授权人|授权人|审批人姓名|核准人',
      'person|name|姓名|人员',
    ),
    department: concept('text', 0.4, 'department|dept|approving department|部门|审批部门|归口部门|责任部门|所属部门'),
    upTo: concept(
      'money',
      2.5,
      'up to|up to amount|approval limit|authority limit|signing limit|limit amount|amount limit|maximum amount|max amount|financial limit|审批限额|审批金额|限额|金额上限|权限金额|授权额度|授权金额|审批权限|金额权限|审批额度|单笔限额',
      'limit|threshold|amount|额度|上限|金额|权限',
    ),
    currency: concept('text', 0.3, 'currency|ccy|币种|货币'),
    withinBudget: concept(
      'text',
      1,
      'within budget|budgeted|in budget|budget status|budgeted or not|预算内|预算内外|是否预算内|预算内 外',
    ),
    order: concept(
      'number',
      1,
      'approval order|approval step|signing order|order of signature|sequence of approval|审批顺序|审批步骤|签批顺序|审批环节|审批次序',
      'order|sequence|step|顺序|步骤|次序',
    ),
    from: concept(
      'date',
      0.4,
      'valid from|effective from|effective date|from|start date|生效日期|起始日期|授权开始|开始日期',
    ),
    to: concept(
      'date',
      0.4,
      'valid to|valid until|expiry|expiry date|to|until|end date|失效日期|截止日期|授权截止|结束日期|有效期至',
    ),
    '-note': concept('text', 0.1, 'notes|note|comments|remarks|备注|说明'),
  },
}
