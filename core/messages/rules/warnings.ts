/** Rules about early warnings. */
import type { WarningId, WarningLimit } from '../../contract/warningLimits.ts'
import { rule } from '../ruleText.ts'
import { warningValue, warningWords } from '../warningsWords.ts'

export const warningsRules = {
  'cost/early-warning': rule<{
    warning: WarningId
    /** Name of the worst subject; empty for the project. */
    subject: string
    value: number
    limit: number
    unit: WarningLimit['unit']
    count: number
  }>({
    severity: 'warning',
    checks: { en: 'An early warning is red that no other rule speaks of.', zh: '财务预警亮红灯，且没有其他规则提示。' },
    setting: 'warning.commitments-ageing',
    sentence: p => {
      const { name, next } = warningWords[p.warning]
      const [value, limit] = [warningValue(p.value, p.unit), warningValue(p.limit, p.unit)]
      const more = p.count > 1 ? { en: ` and ${p.count - 1} more`, zh: `等 ${p.count} 项` } : { en: '', zh: '' }
      return {
        en: `${name.en}: ${value.en}${p.subject === '' ? '' : ` (${p.subject}${more.en})`}, limit ${limit.en}. ${next.en}.`,
        zh: `${name.zh}：${value.zh}${p.subject === '' ? '' : `（${p.subject}${more.zh}）`}，处理线 ${limit.zh}。${next.zh}。`,
      }
    },
  }),
}
