import { describe, expect, it } from 'vitest'
import { analyse } from '../../core/analyse.ts'
import type { Finding } from '../../core/contract/finding.ts'
import { readProject } from '../../core/intake/readProject.ts'
import { openWorkbook } from '../../files/openWorkbook.ts'
import { binjiang } from '../../scripts/samples/binjiang/sample.ts'
import { hasRule } from '../../scripts/samples/faultTable.ts'
import { riverside } from '../../scripts/samples/riverside/sample.ts'
import type { Sample } from '../../scripts/samples/sample.ts'
import { sampleWorkbook } from '../../scripts/samples/workbook.ts'

async function checked(sample: Sample) {
  const { bytes, faults } = await sampleWorkbook(sample)
  const opened = await openWorkbook(bytes, sample.file)
  if (!opened.ok) throw new Error(opened.failure.reason)
  const intake = readProject([opened.value.grids()], { today: '2026-11-20', language: sample.language })
  if (!intake.project) throw new Error('no usable table')
  const report = analyse(intake.project)
  return { faults, intake, project: intake.project, findings: [...intake.findings, ...report.findings], report }
}

/** Rule, sheet and cell of a finding in one line. */
const placeOf = (finding: Finding) => `${finding.rule} ${finding.source?.sheet}!${finding.source?.cell}`

describe.each([riverside, binjiang])('$file', async sample => {
  const { faults, intake, project, findings, report } = await checked(sample)
  const places = new Set(findings.map(placeOf))

  it.each(faults.filter(hasRule))('$rule is found at $sheet!$cell', ({ rule, sheet, cell }) => {
    expect([...places]).toContain(`${rule} ${sheet}!${cell}`)
  })

  it('has no error besides those planted', () => {
    const planted = new Set(faults.map(fault => `${fault.rule} ${fault.sheet}!${fault.cell}`))
    const errors = findings.filter(finding => finding.severity === 'error').map(placeOf)
    expect(errors.filter(error => !planted.has(error))).toEqual([])
  })

  it('is read as one table of each kind, the cover as none', () => {
    const tables = intake.inspections.flatMap(inspection => inspection.tables)
    expect(tables.map(table => table.kind).sort()).toEqual(['budget', 'ledger', 'people', 'plan', 'raci', 'risks'])
    expect(intake.inspections[0]?.ignored.map(each => each.sheet)).toEqual([sample.cover.sheet])
  })

  it('states its name, currency and status date on the cover', () => {
    expect(project.project).toMatchObject({
      name: sample.cover.title,
      currency: sample.currency,
      statusDate: sample.statusDate,
    })
  })

  it('has a plan of 40 tasks or more below its phases', () => {
    const parents = new Set(project.tasks.map(task => task.parent))
    expect(project.tasks.filter(task => !parents.has(task.id)).length).toBeGreaterThanOrEqual(40)
  })

  it('has a budget that is the sum of its tasks and its reserve', () => {
    const budgeted = (project.budget ?? []).reduce((sum, line) => sum + line.amount, 0)
    const parents = new Set(project.tasks.map(task => task.parent))
    const tasks = project.tasks.filter(task => !parents.has(task.id))
    const planned = tasks.reduce((sum, task) => sum + (task.budget ?? 0), 0)
    const reserve = (project.budget ?? [])
      .filter(line => line.account === 'Contingency' || line.account === '预备费')
      .reduce((sum, line) => sum + line.amount, 0)
    expect(budgeted - reserve).toBeCloseTo(planned, 2)
    expect(report.cost?.totals.costPerformanceIndex).toBeGreaterThan(0.9)
  })
})
