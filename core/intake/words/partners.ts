/** Headings of the list of partners of a joint venture: shares by date, capital subscribed, paid in and due. */
import { concept, type KindWords } from './kindWords.ts'

export const partnersWords: KindWords = {
  required: [['name'], ['share', 'subscribed', 'paidIn', 'capitalDue.amount']],
  titles: [
    'partners',
    'partner',
    'joint venture',
    'jv',
    'shareholders',
    'consortium',
    '联营',
    '联营方',
    '合作方',
    '股东',
    '联合体',
    '出资',
    '份额',
  ],
  concepts: {
    name: concept(
      'name',
      1.2,
      'partner|partner name|jv partner|joint venture partner|consortium member|shareholder|investor|venturer|联营方|联营单位|合作方|股东|股东名称|股东方|出资方|联合体成员|成员单位|参建单位|投资方',
      'name|company|member|party|单位|单位名称|名称|公司',
    ),
    role: concept('text', 0.3, 'role|partner role|position|角色|联营角色|牵头 参与|地位'),
    subscribed: concept(
      'money',
      2.5,
      'subscribed|subscribed capital|capital commitment|committed capital|subscription|认缴|认缴出资|认缴金额|认缴出资额|认缴资本|应出资额',
      'committed|capital|承诺出资|出资额',
    ),
    paidIn: concept(
      'money',
      2.5,
      'paid in|paid in capital|capital paid in|contributed capital|capital contributed|contributions to date|实缴|实缴出资|实缴金额|实缴出资额|实缴资本|已出资额|到位资金|已到位',
      'paid|contributed|已缴',
    ),
    'capitalDue.date': concept(
      'date',
      2,
      'capital due date|capital call date|call date|contribution date|contribution due|funding date|出资日期|应出资日期|应缴日期|应缴出资日期|出资时间|缴款日期|到位时间|应到位日期',
      'due date|due|日期|截止日期',
    ),
    'capitalDue.amount': concept(
      'money',
      2,
      'capital due|capital call|capital call amount|call amount|contribution due amount|contribution amount|应出资金额|应缴出资|应缴出资额|应缴资本|本期应出资|应缴金额|本期应缴|缴款金额|应到位金额',
      'amount due|amount|金额',
    ),
    from: concept(
      'date',
      0.6,
      'share from|effective from|from|effective date|valid from|生效日期|起始日期|自|适用日期',
    ),
    share: concept(
      'percent',
      2.5,
      'partner share|equity share|participating interest|participation|shareholding|ownership %|ownership|profit share|cost share|share of cost|份额|股比|持股比例|出资比例|股权比例|联营比例|分摊比例|权益比例|份额比例|承担比例|参股比例',
      'share|share %|percentage|interest|stake|比例|占比',
    ),
    class: concept(
      'text',
      0.8,
      'share of|share class|applies to|cost or revenue|份额类别|分摊类别|适用范围',
      'class|类别',
    ),
    feeRate: concept(
      'percent',
      1.5,
      'fee rate|management fee|management fee rate|lead fee|管理费率|管理费|管理费比例|牵头费率',
    ),
    '-note': concept('text', 0.1, 'notes|note|comments|remarks|备注|说明'),
  },
}
