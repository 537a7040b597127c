/** What the kinds of registers are called. */
import type { Sentence } from '../contract/finding.ts'

const kinds: Record<string, Sentence> = {
  issue: { en: 'Issue', zh: '问题' },
  action: { en: 'Action', zh: '行动项' },
  milestone: { en: 'Milestone', zh: '里程碑' },
  review: { en: 'Review', zh: '评审' },
  training: { en: 'Training', zh: '培训' },
  lesson: { en: 'Lesson', zh: '经验教训' },
  complaint: { en: 'Complaint', zh: '投诉' },
  'service-level': { en: 'Service level', zh: '服务水平' },
}

/** A kind that people made themselves is called what they called it. */
export const registerKindName = (kind: string): Sentence => kinds[kind] ?? { en: kind, zh: kind }
