/** Descriptions of the custom functions as Excel shows them while a formula is typed, and the sentences of their errors. */
import type { Sentence } from '../contract/finding.ts'

interface FunctionText<P extends string> {
  description: Sentence
  /** Name and description of each parameter. */
  parameters: Record<P, { name: Sentence; description: Sentence }>
}

const earned = {
  name: { en: 'ev', zh: '挣值' },
  description: { en: 'Earned value: budget of the work that is done', zh: '挣值 EV：已完成工作的预算' },
}
const spent = {
  name: { en: 'ac', zh: '实际成本' },
  description: { en: 'Actual cost of that work', zh: '实际成本 AC' },
}
const planned = {
  name: { en: 'plannedValue', zh: '计划价值' },
  description: {
    en: 'Planned value: budget of the work that was planned until now',
    zh: '计划价值 PV：到目前计划完成工作的预算',
  },
}
const budget = {
  name: { en: 'bac', zh: '完工预算' },
  description: { en: 'Budget at completion', zh: '完工预算 BAC' },
}

const described = <P extends string>(text: FunctionText<P>) => text

export const functionTexts = {
  CPI: described({
    description: {
      en: 'Cost performance index: earned value ÷ actual cost. Below 1 the work costs more than planned.',
      zh: '成本绩效指数：挣值 ÷ 实际成本。小于 1 表示成本超支。',
    },
    parameters: { ev: earned, ac: spent },
  }),
  SPI: described({
    description: {
      en: 'Schedule performance index: earned value ÷ planned value. Below 1 the work is behind the plan.',
      zh: '进度绩效指数：挣值 ÷ 计划价值。小于 1 表示进度落后。',
    },
    parameters: { ev: earned, plannedValue: planned },
  }),
  EAC: described({
    description: {
      en: 'Estimate at completion: what the whole will cost, by the method of your choice.',
      zh: '完工估算：按所选方法估算全部工作的成本。',
    },
    parameters: {
      bac: budget,
      ev: earned,
      ac: spent,
      method: {
        name: { en: 'method', zh: '方法' },
        description: {
          en: '"CPI" (default): the rest costs as the work so far. "BUDGET": as planned. "SPICPI": by cost and schedule index. "MANUAL": your own etc.',
          zh: '"CPI"（默认）：按当前成本绩效；"BUDGET"：按原计划；"SPICPI"：按成本与进度绩效；"MANUAL"：用自己的完工尚需估算',
        },
      },
      plannedValue: {
        name: planned.name,
        description: { en: 'Planned value, for "SPICPI"', zh: '计划价值 PV，用于 "SPICPI"' },
      },
      etc: {
        name: { en: 'etc', zh: '完工尚需估算' },
        description: { en: 'Your estimate of the rest, for "MANUAL"', zh: '完工尚需估算 ETC，用于 "MANUAL"' },
      },
    },
  }),
  TCPI: described({
    description: {
      en: 'To-complete performance index: how efficient the rest must be to meet the target.',
      zh: '完工尚需绩效指数：剩余工作须达到的成本绩效。',
    },
    parameters: {
      bac: budget,
      ev: earned,
      ac: spent,
      target: {
        name: { en: 'target', zh: '目标' },
        description: { en: 'Cost to meet; the budget at completion if left out', zh: '成本目标；省略时为完工预算' },
      },
    },
  }),
  RISKSCORE: described({
    description: {
      en: 'Risk score: probability rank × impact rank, as numbers or words ("high", "很高").',
      zh: '风险评分：概率等级 × 影响等级，可用数字或文字（“高”、“very high”）。',
    },
    parameters: {
      probability: {
        name: { en: 'probability', zh: '概率' },
        description: { en: 'Rank of the probability, as a number or a word', zh: '概率等级，数字或文字' },
      },
      impact: {
        name: { en: 'impact', zh: '影响' },
        description: { en: 'Rank of the impact, as a number or a word', zh: '影响等级，数字或文字' },
      },
      scheme: {
        name: { en: 'scheme', zh: '量表' },
        description: { en: 'Steps of the scales: "5x5" (default) or "3x3"', zh: '量表级数："5x5"（默认）或 "3x3"' },
      },
    },
  }),
}

/** What a cell's error says. Excel shows it only beside #VALUE! and #N/A. */
export const cellErrorTexts = {
  error_in_input: (parameter: Sentence, error: string): Sentence => ({
    en: `${parameter.en} is the error ${error}.`,
    zh: `${parameter.zh} 的值为错误 ${error}。`,
  }),
  not_a_number: (parameter: Sentence, given: string): Sentence => ({
    en: `${parameter.en} is “${given}”, not a number.`,
    zh: `${parameter.zh} 为“${given}”，不是数字。`,
  }),
  blank: (parameter: Sentence): Sentence => ({
    en: `${parameter.en} is blank, so there is no figure yet.`,
    zh: `${parameter.zh} 为空，暂无法计算。`,
  }),
  not_a_choice: (parameter: Sentence, given: string, choices: readonly string[]): Sentence => ({
    en: `${parameter.en} is “${given}”; it can be ${choices.join(', ')}.`,
    zh: `${parameter.zh} 为“${given}”，可用值：${choices.join('、')}。`,
  }),
  needed: (parameter: Sentence, method: string): Sentence => ({
    en: `The method ${method} needs ${parameter.en}.`,
    zh: `方法 ${method} 需要 ${parameter.zh}。`,
  }),
  outside_scale: (parameter: Sentence, given: string, steps: number): Sentence => ({
    en: `${parameter.en} is “${given}”, which is no rank from 1 to ${steps} and no word of that scale.`,
    zh: `${parameter.zh} 为“${given}”，不在 1 至 ${steps} 级量表内。`,
  }),
  nothing_earned: (): Sentence => ({ en: 'No earned value yet.', zh: '尚无挣值。' }),
  already_spent: (): Sentence => ({ en: 'The target is already spent.', zh: '目标成本已用完。' }),
  complete: (): Sentence => ({
    en: 'The work is complete: nothing remains to be done.',
    zh: '工作已完成，没有剩余工作。',
  }),
}
