/** Rules about departments that must take part. */
import { departmentName } from '../../departments.ts'
import { dutyName } from '../duties/catalogue.ts'
import { rule } from '../ruleText.ts'

const ANY = 'any'
const NAMES_SHOWN = 3

/** The first names of some, and how many more there are. */
function some(names: readonly string[], count: number, separator: string, more: (rest: number) => string): string {
  const shown = names.slice(0, NAMES_SHOWN).join(separator)
  return count > NAMES_SHOWN ? `${shown}${more(count - NAMES_SHOWN)}` : shown
}

export const coverageRules = {
  'coverage/department-missing': rule<{
    department: string
    phase: string | null
    duty: string | null
    role: string
    tasks: string[]
    count: number
    /** Whether any task carries the duty; else these are the tasks of the phase. */
    carried: boolean
  }>({
    severity: 'warning',
    checks: {
      en: 'A department that the policy demands does not take part, or not in the role that it demands.',
      zh: '参与规则要求的部门没有参与，或没有承担要求的角色。',
    },
    sentence: p => {
      const department = departmentName(p.department)
      const duty = p.duty === null ? null : dutyName(p.duty)
      const role = p.role === ANY ? { en: '', zh: '' } : { en: ` as ${p.role}`, zh: `（${p.role}）` }
      const where = p.phase === null ? { en: '', zh: '' } : { en: ` in ${p.phase}`, zh: `在“${p.phase}”阶段` }
      const dutyEn = duty === null ? '' : ` for ${duty.en.toLowerCase()}`
      const dutyZh = duty === null ? '' : `“${duty.zh}”`
      const uncarried =
        p.carried || duty === null
          ? { en: '', zh: '' }
          : { en: '; no task carries this duty', zh: '，没有任务承担该职责' }
      const tasksEn = p.count === 0 ? '' : `: ${some(p.tasks, p.count, ', ', rest => ` and ${rest} more`)}`
      const tasksZh = p.count === 0 ? '' : `：${some(p.tasks, p.count, '、', rest => ` 等 ${rest + NAMES_SHOWN} 项`)}`
      return {
        en: `${department.en} is missing${where.en}${role.en}${dutyEn}${uncarried.en}${tasksEn}.`,
        zh: `${where.zh}缺少${department.zh}${role.zh}${dutyZh === '' ? '' : `承担${dutyZh}`}${uncarried.zh}${tasksZh}。`,
      }
    },
  }),
}
