/** Headings of estimates: the points or parameters of a distribution, of durations, costs, or effects of a risk. */
import { type ConceptWords, concept } from './kindWords.ts'

/** Words of each part of a distribution, in both languages; they stand before or after what is estimated. */
const PARTS = {
  min: ['min', 'minimum', 'optimistic', 'best case', 'lowest', '最小', '最低', '乐观', '最乐观'],
  mode: ['mode', 'most likely', 'likely', 'realistic', '最可能', '可能'],
  max: ['max', 'maximum', 'pessimistic', 'worst case', 'highest', '最大', '最高', '悲观', '最悲观'],
  p10: ['p10', '10th percentile', '10分位'],
  p90: ['p90', '90th percentile', '90分位'],
  mean: ['mean', 'average', 'expected', '均值', '平均', '期望'],
  sd: ['sd', 'standard deviation', 'std dev', 'sigma', '标准差'],
  value: ['fixed', '固定'],
  lambda: ['lambda', 'pert weight'],
  values: ['discrete values', 'scenarios', '离散取值', '情景'],
  shape: ['distribution', 'distribution shape', '分布', '分布类型'],
} as const

type Part = keyof typeof PARTS

const isHan = (text: string) => /[\u3400-\u9fff]/.test(text)

/** Headings of one part: "min cost", "cost min", 最低成本; for durations also the bare word that common usage means by it. */
function words(part: Part, nouns: readonly string[]): string[] {
  return PARTS[part].flatMap(word =>
    nouns
      .filter(noun => isHan(noun) === isHan(word))
      .flatMap(noun => (isHan(word) ? [`${word}${noun}`, `${noun}${word}`] : [`${word} ${noun}`, `${noun} ${word}`])),
  )
}

/** Concepts `<prefix>.min`, `<prefix>.mode` … of what the nouns name. */
export function distributionConcepts(prefix: string, nouns: readonly string[]): Record<string, ConceptWords> {
  return Object.fromEntries(
    (Object.keys(PARTS) as Part[]).map(part => [
      `${prefix}.${part}`,
      concept(part === 'shape' || part === 'values' ? 'text' : 'number', 1, words(part, nouns).join('|')),
    ]),
  )
}
