import { describe, expect, it } from 'vitest'
import { completeFinding, raise } from '../../../core/findings.ts'
import { withInputFindings } from '../../../core/report/withFindings.ts'
import { sampleReport } from './sampleReport.ts'

const added = completeFinding(
  raise('input/setting-unreadable', { kind: 'cell', id: 'S!B2' }, { setting: 's', value: 'v' }, { amount: 9e6 }),
)

describe('withInputFindings', () => {
  it('puts the findings of reading into the order of the report', () => {
    const merged = withInputFindings(sampleReport(), [added])
    expect(merged.findings.map(finding => finding.severity)).toEqual(['warning', 'warning', 'info'])
    expect(merged.findings[0]?.id).toBe(added.id)
  })

  it('makes the result digest anew and leaves the digest of the data', () => {
    const report = sampleReport()
    const merged = withInputFindings(report, [added])
    expect(merged.resultDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(merged.resultDigest).not.toBe(report.resultDigest)
    expect(merged.digest).toBe(report.digest)
  })

  it('does not double a finding, and changes nothing when there is nothing to add', () => {
    const merged = withInputFindings(sampleReport(), [added, added])
    expect(withInputFindings(merged, [added])).toEqual(merged)
    expect(withInputFindings(merged, [])).toBe(merged)
  })
})
