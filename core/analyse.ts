/** The analysis: every engine in order, from a Project to its Report. */
import { workCalendar } from './calendar.ts'
import { withDefaults } from './contract/defaults.ts'
import type { Project } from './contract/project.ts'
import type { Progress, Report } from './contract/report.ts'
import { analyseCost } from './cost/analyseCost.ts'
import { projectDigest, resultDigest } from './digest.ts'
import { completeFinding, raise, sortFindings } from './findings.ts'
import { hierarchy } from './hierarchy.ts'
import { withMoneyAtStake } from './moneyAtStake.ts'
import { cellFinder } from './provenance.ts'
import { analyseResponsibility } from './responsibility/analyseResponsibility.ts'
import { analyseRisk } from './risk/analyseRisk.ts'
import { analyseSchedule } from './schedule/analyseSchedule.ts'
import { analyseRegisters } from './scorecard/registers.ts'
import { projectCalendars } from './taskDates.ts'
import { uniqueIds } from './uniqueIds.ts'
import { RULES_VERSION, VERSION } from './version.ts'

const STAGES = ['schedule', 'cost', 'responsibility', 'risk', 'findings'] as const

/**
 * Analyses a Project in steps, so that a caller can show progress or stop between them. The Project is not changed. The
 * clock is never asked: the same Project gives the same Report.
 */
export function* analysis(given: Project): Generator<Progress, Report> {
  const at = (stage: (typeof STAGES)[number]): Progress => ({
    stage,
    done: STAGES.indexOf(stage),
    total: STAGES.length,
  })
  const settled = withDefaults(given)
  const { project, entries, findings: duplicates } = uniqueIds(settled)
  const outline = hierarchy(project.tasks)
  const cellOf = cellFinder(project.tables)
  const calendars = projectCalendars(workCalendar(project.calendar), project.project.durationUnit)

  yield at('schedule')
  const schedule = analyseSchedule({ project, outline, calendars, cellOf })
  const { earlySpans } = schedule
  yield at('cost')
  const cost = analyseCost({ project, entries, outline, calendars, earlySpans, cellOf })
  yield at('responsibility')
  const registers = analyseRegisters({ project, cellOf })
  const responsibility = analyseResponsibility({
    project,
    entries,
    leaves: outline.leaves,
    calendars,
    earlySpans,
    criticalIds: schedule.schedule?.criticalPath ?? [],
    money: cost.money,
    livedDuties: registers.duties,
    cellOf,
  })
  yield at('risk')
  const risk = analyseRisk({ project, cellOf })
  yield at('findings')
  const loops = outline.ownAncestors.map(task => {
    const params = { task: task.name, parent: task.parent ?? '' }
    return raise('input/parent-loop', { kind: 'task', id: task.id }, params, task.source ? { source: task.source } : {})
  })
  const parts = [schedule, cost, responsibility, registers, risk]
  const raw = [...duplicates, ...loops, ...parts.flatMap(part => part.findings)]
  const report: Report = {
    engine: { version: VERSION, rules: RULES_VERSION },
    digest: projectDigest(given),
    resultDigest: '',
    project: settled,
    findings: sortFindings(withMoneyAtStake(raw, project.tasks, cost.cost).map(completeFinding)),
    responsibility: responsibility.responsibility,
    cost: cost.cost,
    schedule: schedule.schedule,
    risk: risk.risk,
    registers: registers.registers,
    partners: cost.partners,
    scorecard: null,
  }
  return { ...report, resultDigest: resultDigest(report) }
}

/** The whole analysis at once. */
export function analyse(project: Project): Report {
  const steps = analysis(project)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
