/** Runs the analysis on the service, or on this device by choice, or when the service cannot be reached or the work is over its limits. */
import { analysis } from '../../core/analyse.ts'
import type { Project } from '../../core/contract/project.ts'
import type { Report } from '../../core/contract/report.ts'
import { completeFinding } from '../../core/findings.ts'
import { parseProject } from '../../core/parse.ts'
import { withInputFindings } from '../../core/report/withFindings.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { analyseOnService } from '../service.ts'
import type { EngineControl } from './engineHost.ts'
import { inSlices } from './inSlices.ts'
import type { CheckRequest, EngineFailure, RanOn } from './protocol.ts'
import { isOverServiceLimits } from './serviceLimits.ts'

export interface Analysis {
  report: Report
  ranOn: RanOn
}

export async function analyse(
  project: Project,
  request: CheckRequest,
  control: EngineControl,
): Promise<Result<Analysis, EngineFailure>> {
  const { service } = request
  if (!service) return onDevice(project, 'chosen', control)
  if (isOverServiceLimits(project)) return onDevice(project, 'too_large', control)
  control.onProgress({ stage: 'sending', done: 0, total: 1 })
  const answer = await analyseOnService(project, service, {
    signal: control.signal,
    language: request.language,
    onProgress: control.onProgress,
  })
  if (answer.ok) return success({ report: answer.value, ranOn: { where: 'service', origin: service.url } })
  const { reason } = answer.failure
  if (reason === 'unreachable' || reason === 'too_large') return onDevice(project, reason, control)
  return failure({ from: 'service', failure: answer.failure })
}

/** The same analysis as the service's, in slices. */
async function onDevice(
  project: Project,
  because: 'chosen' | 'unreachable' | 'too_large',
  control: EngineControl,
): Promise<Result<Analysis, EngineFailure>> {
  // What intake reads fits the contract but for its counts, which are limits of the service and not of this device.
  const parsed = parseProject(project)
  const read = parsed.ok ? parsed.value : { project, findings: [] }
  const report = await inSlices(analysis(read.project), control)
  if (!report.ok) return report
  const completed = withInputFindings(report.value, read.findings.map(completeFinding))
  return success({ report: completed, ranOn: { where: 'device', because } })
}
