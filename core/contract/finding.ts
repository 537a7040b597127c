/** Findings about the user's project: plain data, never an error. */
import { source } from './primitives.ts'
import { z } from './zod.ts'

export const severity = z.enum(['error', 'warning', 'info'])
export type Severity = z.infer<typeof severity>

export const subjectKind = z.enum([
  'task',
  'party',
  'person',
  'department',
  'entry',
  'account',
  'contract',
  'partner',
  'risk',
  'indicator',
  'register',
  'project',
  'cell',
])
export type SubjectKind = z.infer<typeof subjectKind>

/** A sentence in both languages. */
export const sentence = z.object({ en: z.string(), zh: z.string() })
export type Sentence = z.infer<typeof sentence>

export const findingParameter = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
export type FindingParameter = z.infer<typeof findingParameter>

export const finding = z.object({
  /** Digest of the rule and the subject's keys: the same in the next run, so that a reviewer's remark survives. */
  id: z.string(),
  /** `area/name`; never used twice. */
  rule: z.string(),
  severity,
  /** The rule's prefix. */
  area: z.string(),
  subject: z.object({ kind: subjectKind, id: z.string() }),
  params: z.record(z.string(), findingParameter),
  message: sentence,
  source: source.optional(),
  /** Money at stake in major units, where there is any. */
  amount: z.number().optional(),
})
export type Finding = z.infer<typeof finding>

/** What an engine says of a fault: the rule, the subject and the figures; analyse adds id, severity and sentence. */
export interface RawFinding {
  rule: string
  subject: Finding['subject']
  params?: Finding['params']
  source?: Finding['source']
  /** Distinguishes two findings of one rule about one subject, such as two unreadable cells of one row. */
  discriminator?: string
  amount?: number
}
