/** Headings of a contract ledger (合同台账). */
import { concept, type KindWords, OTHER_BASIS } from './kindWords.ts'

export const contractsWords: KindWords = {
  required: [
    ['id', 'name'],
    ['value', 'obligations.what'],
    ['supplier', 'paid', 'invoiced', 'settled', 'signed', 'retentionRate', 'changes', 'obligations.due'],
  ],
  titles: [
    'contract',
    'contracts',
    'contract register',
    'contract ledger',
    'subcontracts',
    '合同',
    '合同台账',
    '合同登记',
    '合同清单',
  ],
  concepts: {
    id: concept(
      'id',
      1.5,
      'contract id|contract no|contract number|contract ref|contract|contract code|subcontract no|subcontract number|subcontract id|order no|po no|po number|合同编号|合同号|合同序号|合同代码|id|编号',
      'project id|项目编号',
    ),
    name: concept(
      'name',
      1,
      'contract name|contract title|subject|contract description|package|scope|title|description|合同名称|合同标的|合同内容|合同事项|标的|title of contract|description of works|合同项目',
      'project name|project|works|scope of work|项目名称|工程名称|采购内容|服务内容|项目',
    ),
    direction: concept(
      'text',
      1,
      'direction|contract type|payable receivable|收付类型|合同类型|收付方向|收支类型|收支方向|合同方向',
    ),
    supplier: concept(
      'text',
      0.8,
      'supplier|vendor|contractor|supplier id|vendor id|counterparty|other party|subcontractor|customer|supplier name|vendor name|contractor name|供应商|承包商|对方单位|合同相对方|乙方|签约单位|合同对方|相对方|对方名称|供应商名称|分包单位|承包单位|甲方|客户|签约对方|乙方单位|client name|client|customer name|gc name|general contractor|承包方|合作单位|施工单位|中标单位|收款单位|party b|counterparty name|contracting party|awarded to|awardee|second party|service provider|对方当事人|签订单位|供方|施工方|供货商|中标人|对方公司|受托方|承建单位|供货单位|服务商|签约对象|甲方名称',
      'company|bidder|单位名称|公司',
    ),
    value: concept(
      'money',
      2,
      'contract value|contract amount|value|contract sum|original contract sum|subcontract sum|subcontract value|contract price|original contract value|award value|original value|amount|合同金额|合同额|合同总价|合同价|签约金额|合同总额|合同价款|签约合同价|原合同金额|original contract amount|contract cost|contract total|tcv|合同标的额|签约额|中标金额|中标价|合同款|合同价税合计',
      'total value|总金额|金额',
    ),
    advance: concept(
      'money',
      1.5,
      'advance|advance payment|prepayment|down payment|预付款|预付|预付金额|预付款金额|预付账款|advance paid|advance payment made',
    ),
    changes: concept(
      'money',
      1.5,
      'changes|variations|approved changes|change orders|approved variations|contract changes|variation|变更金额|变更|变更额|签证变更|合同变更|补充协议金额|变更增减|变更签证金额|设计变更及签证|补充协议|变更洽商|change orders to date|variation orders|amendments',
    ),
    settled: concept(
      'money',
      2,
      'settled|settlement|certified|settled amount|certified to date|settlement amount|work certified|certified value|结算金额|已结算|结算|结算额|累计结算|已结算金额|计量金额|累计计量|已审定产值|审定产值|已确认产值|累计产值|审定金额|结算审定价|结算价格|settled to date|final account|gross valuation',
    ),
    invoiced: concept(
      'money',
      2,
      'invoiced|invoiced to date|invoiced amount|billed|billed to date|amount invoiced|已开票|开票金额|累计开票|累计开票金额|已开票金额|收票金额|已收票|累计收票|已开票额|发票金额|已开发票金额|收到发票金额|invoices received|billed amount|invoiced total|开票额|已开发票|发票累计|累计发票|已到票|已收发票|收票|来票金额',
    ),
    paid: concept(
      'money',
      2,
      'paid|paid to date|amount paid|paid amount|payments|payments to date|received to date|已付款|已付|累计付款|累计付款金额|付款金额|已付金额|已支付|累计支付|已收款|累计收款|已付款金额|实付金额|已支付金额|付款累计|支付金额|payments made|paid amount to date|payment to date|实付款|实际付款|付款合计|已付合计|已收金额|回款金额|已回款|付款总额|到账金额',
    ),
    retentionRate: concept(
      'percent',
      2,
      'retention rate|retention %|retention|retention amount|retention money|质保金比例|质保金|保留金比例|质保比例|保留金|质保金率|质量保证金比例|质保金金额|质保金额|质量保证金|保留金金额|保证金比例|retainage %|retainage|retainage rate|retention pct',
    ),
    retentionDue: concept(
      'date',
      1.5,
      'retention due|retention release|retention release date|retention until|质保期|质保到期日|质保期满|质保金到期日|质保期截止|缺陷责任期满|质保金到期|质保到期|质保金支付日期|质保金返还日期|质保期结束日期|保修期到期日|缺陷责任期到期日|retention due date|retainage release date|release of retention|end of defects liability period|dlp end',
    ),
    taxRate: concept('percent', 0.8, 'tax rate|vat rate|vat %|tax %|税率|增值税税率|gst rate'),
    signed: concept(
      'date',
      1.2,
      'contract date|signed|date signed|signing date|award date|signature date|signed on|签订日期|签约日期|签署日期|签订时间|合同日期|签约时间|sign date|签约日|date of contract|executed|date of signing|date of award|agreement date|execution date|date of agreement|签订日|签字日期|订立日期|签定日期|签定时间',
    ),
    start: concept(
      'date',
      0.5,
      'start|start date|contract start|contract start date|commencement|effective date|开始日期|生效日期|开工日期|履行开始日期|起始日期',
    ),
    finish: concept(
      'date',
      0.5,
      'finish|end|end date|contract end|contract end date|contract expiry|expiry|expiry date|completion date|finish date|结束日期|到期日|完工日期|履行期限|终止日期|合同到期日|履行结束日期|合同截止日期',
    ),
    department: concept('text', 0.4, 'department|dept|responsible department|部门|承办部门|经办部门|责任部门|主办部门'),
    owner: concept(
      'text',
      0.4,
      'owner|contract owner|contract manager|responsible|经办人|负责人|合同管理员|承办人|责任人',
    ),
    reviewedBy: concept('text', 0.8, 'reviewed by|reviewer|审核人|复核人'),
    approvedBy: concept('text', 0.8, 'approved by|approver|signed by|审批人|批准人|签批人'),
    status: concept('text', 0.3, 'status|contract status|状态|合同状态|履行状态|履约状态'),
    task: concept('text', 0.4, 'task|task id|wbs|related task|任务|任务编号|关联任务|对应任务|wbs编号'),
    otherBasis: OTHER_BASIS,
    tax: concept('money', 0.8, 'tax|vat|tax amount|vat amount|税额|增值税额|税金'),
    'obligations.what': concept(
      'name',
      2,
      'obligation|contract obligation|duty to perform|deliverable due|履约义务|义务内容|合同义务|履约事项|履约内容',
    ),
    'obligations.due': concept(
      'date',
      1.5,
      'obligation due|obligation due date|due|due date|履约期限|履约日期|义务期限',
    ),
    'obligations.owner': concept('text', 0.6, 'obligation owner|履约责任人|义务责任人|履约负责人'),
    '-outstanding': concept(
      'money',
      0.8,
      'outstanding|balance|unpaid|remaining|未付金额|未付款|余额|未付|应付余额|欠款',
    ),
    '-share': concept(
      'percent',
      1.2,
      '付款比例|已付款比例|已付比例|支付比例|累计付款比例|付款进度|收款比例|结算比例|开票比例|payment ratio|paid %|% paid|percent paid|invoiced %|% invoiced',
    ),
    '-number': concept('id', 0.2, 'no|s no|#|序号|项次'),
    '-note': concept('text', 0.1, 'notes|note|comments|remarks|备注|说明'),
  },
}
