/** Headings of a table of exchange rates to the currency of the project. */
import { concept, type KindWords } from './kindWords.ts'

export const ratesWords: KindWords = {
  required: [['currency'], ['rate']],
  titles: ['exchange rate', 'exchange rates', 'fx', 'fx rates', 'currency rates', 'forex', '汇率', '外汇', '折算率'],
  concepts: {
    from: concept(
      'date',
      0.8,
      'valid from|effective date|effective from|rate date|from|date|as of|生效日期|汇率日期|适用日期|起始日期|日期|公布日期',
      'month|period|月份|期间',
    ),
    currency: concept(
      'text',
      1.2,
      'currency|currency code|currency pair|ccy|foreign currency|from currency|pair|币种|外币|货币|币别|外币币种|货币对|货币名称|币种代码',
    ),
    rate: concept(
      'number',
      2.2,
      'exchange rate|fx rate|conversion rate|mid rate|rate to base|spot rate|closing rate|汇率|折算汇率|中间价|汇率中间价|记账汇率|期末汇率|固定汇率|折算率',
      'rate|价格',
    ),
    per: concept(
      'number',
      0.6,
      'per|per units|units of currency|quoted per|外币单位|报价单位|单位外币|每',
      'units|unit|单位',
    ),
    '-to': concept('text', 0.2, 'to currency|base currency|reporting currency|本位币|目标币种'),
    '-note': concept('text', 0.1, 'notes|note|source|remarks|备注|来源|说明'),
  },
}
