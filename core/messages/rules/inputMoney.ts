/** Rules about the money that was read: amounts, units, tax, classes of entries, what stands twice. */
import type { LedgerClass } from '../../contract/ledger.ts'
import { rule } from '../ruleText.ts'
import { classNames } from './words.ts'

export const inputMoneyRules = {
  'input/negative-amount': rule<{ cell: string; amount: number }>({
    severity: 'warning',
    checks: {
      en: 'A negative amount where only positive ones make sense.',
      zh: '只应为正数的地方出现了负数金额。',
    },
    sentence: p => ({
      en: `The amount in ${p.cell} is negative (${p.amount}).`,
      zh: `${p.cell} 的金额为负数（${p.amount}）。`,
    }),
  }),
  'input/total-disagrees': rule<{ cell: string; stated: number; sum: number; factor: number }>({
    severity: 'warning',
    checks: { en: 'A stated total that differs from the sum of its parts.', zh: '表中合计与明细之和不一致。' },
    sentence: p => ({
      en: `The total in ${p.cell} says ${p.stated}, its parts add up to ${p.sum}.${p.factor === 1 ? '' : ` One is ${p.factor} times the other: their units may differ.`}`,
      zh: `${p.cell} 的合计为 ${p.stated}，明细之和为 ${p.sum}。${p.factor === 1 ? '' : `两者相差 ${p.factor} 倍，单位可能不同。`}`,
    }),
  }),
  'input/unit-unknown': rule<{ table: string }>({
    severity: 'warning',
    checks: {
      en: 'An amount table without a unit, while other tables state one.',
      zh: '金额表没有写明单位，而其他表写明了单位。',
    },
    sentence: p => ({
      en: `The amounts of ${p.table} carry no unit, other tables do; they were taken as whole currency units.`,
      zh: `${p.table} 的金额没有单位，其他表有；已按货币基本单位读取。`,
    }),
  }),
  'input/unit-assumed': rule<{ cell: string; header: string; unit: string; beside: string }>({
    severity: 'warning',
    checks: {
      en: 'An amount column without a unit beside one that states it.',
      zh: '金额列没有写明单位，而相邻的金额列写明了单位。',
    },
    sentence: p => ({
      en: `“${p.header}” (${p.cell}) states no unit; its amounts were taken in ${p.unit}, like “${p.beside}”.`,
      zh: `“${p.header}”（${p.cell}）没有写明单位；已与“${p.beside}”一样按 ${p.unit} 读取。`,
    }),
  }),
  'input/class-assumed': rule<{ table: string; class: LedgerClass }>({
    severity: 'warning',
    checks: {
      en: 'A ledger without a class column: all its rows were taken as one class.',
      zh: '台账没有类别列，全部行按同一类别处理。',
    },
    sentence: p => ({
      en: `${p.table} does not say what its amounts are; they were taken as ${classNames[p.class].en}.`,
      zh: `${p.table} 未说明金额性质，已按“${classNames[p.class].zh}”处理。`,
    }),
  }),
  'input/unknown-class': rule<{ cell: string; text: string }>({
    severity: 'warning',
    checks: { en: 'A ledger row whose class is not known.', zh: '台账行的类别无法识别。' },
    sentence: p => ({
      en: `“${p.text}” in ${p.cell} is not a known class of entry; the row was left out.`,
      zh: `${p.cell} 的“${p.text}”不是已知的类别，该行未计入。`,
    }),
  }),
  'input/actuals-not-counted': rule<{ table: string; amount: number }>({
    severity: 'warning',
    checks: {
      en: 'A budget table states actuals, but a ledger books them already.',
      zh: '预算表写有实际数，而台账已经登记。',
    },
    sentence: p => ({
      en: `The actuals in ${p.table} (${p.amount}) were not counted, because the ledger books actuals.`,
      zh: `${p.table} 中的实际数（${p.amount}）未计入，因为台账已登记实际成本。`,
    }),
  }),
  'input/budget-twice': rule<{ table: string; other: string }>({
    severity: 'warning',
    checks: {
      en: 'A budget stands twice, once in sum and once by period.',
      zh: '同一预算出现两次：一次为总额，一次按期间分列。',
    },
    sentence: p => ({
      en: `${p.table} and ${p.other} are the same budget; only ${p.other}, which is by period, was counted.`,
      zh: `${p.table} 与 ${p.other} 是同一预算，只计入按期间分列的 ${p.other}。`,
    }),
  }),
  'input/tax-disagrees': rule<{ cell: string; net: number; tax: number; gross: number }>({
    severity: 'warning',
    checks: {
      en: 'An amount with tax that is not the amount without it and the tax.',
      zh: '含税金额不等于不含税金额与税额之和。',
    },
    sentence: p => ({
      en: `${p.cell} says ${p.gross} with tax, but ${p.net} without it and ${p.tax} of tax do not add up to that.`,
      zh: `${p.cell} 的含税金额为 ${p.gross}，与不含税金额 ${p.net} 加税额 ${p.tax} 不符。`,
    }),
  }),
  'input/tax-basis-assumed': rule<{ cell: string }>({
    severity: 'warning',
    checks: {
      en: 'Amounts with tax and no rate to take it off, while none is stated without tax.',
      zh: '金额均含税且没有税率，也没有不含税的金额。',
    },
    sentence: p => ({
      en: `The amounts at ${p.cell} contain tax, their rate is not stated and no amount is stated without tax: all were reckoned with tax.`,
      zh: `${p.cell} 的金额含税但未写明税率，其他金额也没有不含税口径：全部按含税计算。`,
    }),
  }),
  'input/balancing-lines-left-out': rule<{ table: string; lines: number; accounts: string; amount: number }>({
    severity: 'warning',
    checks: {
      en: 'A journal with both sides of its vouchers: lines that balance the cost were not counted.',
      zh: '序时账含凭证双方分录：与成本对应的平衡分录未计入。',
    },
    sentence: p => ({
      en: `${p.table} holds both sides of its vouchers: ${p.lines} lines of ${p.accounts} (${p.amount} in all) balance the cost and were not counted.`,
      zh: `${p.table} 含凭证的双方分录：${p.accounts} 等 ${p.lines} 行（合计 ${p.amount}）为平衡分录，未计入成本。`,
    }),
  }),
  'input/ledger-twice': rule<{ table: string; other: string; lines: number }>({
    severity: 'warning',
    checks: {
      en: 'A ledger all of whose entries stand in another one too.',
      zh: '一张台账的全部记录也在另一张台账中。',
    },
    sentence: p => ({
      en: `All ${p.lines} entries of ${p.table} stand in ${p.other} too; only those of ${p.other} were counted.`,
      zh: `${p.table} 的 ${p.lines} 条记录全部也在 ${p.other} 中，只计入 ${p.other}。`,
    }),
  }),
}
