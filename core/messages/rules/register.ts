/** Rules about registers of issues, reviews, training and the like. */
import type { Sentence } from '../../contract/finding.ts'
import { day } from '../dates.ts'
import { registerKindName } from '../registerKinds.ts'
import { rule } from '../ruleText.ts'
import { figure } from './words.ts'

type Named = { kind: string; name: string }

/** "Training: Site safety" and 培训“现场安全”. */
function named({ kind, name }: Named): Sentence {
  const word = registerKindName(kind)
  return { en: `${word.en}: ${name}`, zh: `${word.zh}“${name}”` }
}

export const registerRules = {
  'register/no-owner': rule<Named>({
    severity: 'warning',
    checks: {
      en: 'A row of a register names neither an owner nor a department.',
      zh: '登记册中的事项没有负责人，也没有责任部门。',
    },
    sentence: p => ({
      en: `${named(p).en}: neither an owner nor a department is named.`,
      zh: `${named(p).zh}没有负责人，也没有责任部门。`,
    }),
  }),
  'register/no-date': rule<Named>({
    severity: 'warning',
    checks: { en: 'An open row of a register has no due date.', zh: '未完成的登记事项没有完成期限。' },
    sentence: p => ({
      en: `${named(p).en}: it is open and has no due date.`,
      zh: `${named(p).zh}尚未完成，且没有完成期限。`,
    }),
  }),
  'register/overdue': rule<Named & { due: string; statusDate: string; daysLate: number }>({
    severity: 'warning',
    checks: { en: 'An open row of a register is past its due date.', zh: '未完成的登记事项已逾期。' },
    sentence: p => ({
      en: `${named(p).en}: it was due on ${day(p.due).en}, ${p.daysLate} ${p.daysLate === 1 ? 'day' : 'days'} before ${day(p.statusDate).en}, and is not done.`,
      zh: `${named(p).zh}应于 ${day(p.due).zh} 完成，至 ${day(p.statusDate).zh} 已逾期 ${p.daysLate} 天。`,
    }),
  }),
  'register/no-evidence': rule<Named>({
    severity: 'warning',
    checks: { en: 'Something is done and nothing shows it.', zh: '事项已完成，但没有佐证材料。' },
    sentence: p => ({
      en: `${named(p).en}: it is done, and no evidence is named.`,
      zh: `${named(p).zh}已完成，但没有佐证材料。`,
    }),
  }),
  'register/target-missed': rule<Named & { target: number; actual: number }>({
    severity: 'warning',
    checks: {
      en: 'A service level is worse than its target: below it, or above it where a time or faults are measured.',
      zh: '服务水平未达目标：低于目标值；以时间或差错计量的，则为高于目标值。',
    },
    sentence: p => ({
      en: `${named(p).en}: ${figure(p.actual)} against a target of ${figure(p.target)}.`,
      zh: `${named(p).zh}实际 ${figure(p.actual)}，目标 ${figure(p.target)}，未达标。`,
    }),
  }),
}
