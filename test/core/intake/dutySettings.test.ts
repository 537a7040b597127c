import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { sheet, workbook } from './workbookBuilder.ts'

const settingsOf = (rows: (string | number)[][]) =>
  readProject([workbook([sheet('Controls', rows)])], { today: '2026-06-30', language: 'zh' })

test('controls that make up for duties in one hand are read from a sheet, with their end', () => {
  const { project, findings } = settingsOf([
    ['补偿性控制'],
    ['兼任人员', '职务一', '职务二', '补偿性控制', '有效期至'],
    ['张伟', '审批', '付款', '每月由审计复核', '2026-12-31'],
    ['李娜', '记账', '对账', '财务总监抽查', ''],
  ])
  expect(project?.settings?.duties?.mitigations).toEqual([
    { person: '张伟', duties: ['approve', 'pay'], control: '每月由审计复核', until: '2026-12-31' },
    { person: '李娜', duties: ['record', 'reconcile'], control: '财务总监抽查' },
  ])
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
})

test('a pair of duties is read beside them as before', () => {
  const { project } = settingsOf([['不相容职务'], ['职务一', '职务二'], ['审批', '付款']])
  expect(project?.settings?.duties?.pairs).toEqual([['approve', 'pay']])
})

test('a threshold is read by its key, which has dots of its own', () => {
  const { project } = settingsOf([
    ['Settings'],
    ['Setting key', 'Value'],
    ['thresholds.authority.splitWindowDays', 5],
    ['thresholds.costPerformanceIndexRed', 0.8],
  ])
  expect(project?.settings?.thresholds).toEqual({ 'authority.splitWindowDays': 5, costPerformanceIndexRed: 0.8 })
})
