import { expect, test } from 'vitest'
import { analyse } from '../../core/analyse.ts'
import { readProject } from '../../core/intake/readProject.ts'
import { openWorkbook } from '../../files/openWorkbook.ts'
import { CHINESE, CHINESE_COVER } from './chinese.ts'
import { CHINESE_MONEY, CHINESE_MONEY_COVER } from './chineseMoney.ts'
import { ENGLISH, ENGLISH_COVER } from './english.ts'
import { ENGLISH_MONEY } from './englishMoney.ts'
import { plantedWorkbook } from './workbook.ts'

const MONEY_AREAS = ['cost', 'partners', 'input']
const AREAS = ['raci', 'coverage', 'duties', 'authority', 'workload', 'register', 'unowned']

const english = await plantedWorkbook(ENGLISH_COVER, [...ENGLISH, ...ENGLISH_MONEY])
const chinese = await plantedWorkbook(CHINESE_COVER, CHINESE)
const money = await plantedWorkbook(CHINESE_MONEY_COVER, CHINESE_MONEY)

async function foundIn(bytes: Uint8Array, language: 'en' | 'zh', areas = AREAS): Promise<string[]> {
  const opened = await openWorkbook(bytes, 'planted.xlsx')
  if (!opened.ok) throw new Error(opened.failure.reason)
  const { project, findings } = readProject([opened.value.grids()], { today: '2026-10-30', language })
  if (!project) throw new Error('no usable table')
  return [...findings, ...analyse(project).findings]
    .filter(({ rule }) => areas.includes(rule.split('/')[0] ?? ''))
    .map(({ rule, source }) => `${rule} ${source?.sheet}!${source?.cell}`)
    .sort()
}

test('every fault planted in the English workbook is found, and none besides', async () => {
  expect(await foundIn(english.bytes, 'en')).toEqual(english.faults)
})

test('every fault planted in the Chinese workbook is found, and none besides', async () => {
  expect(await foundIn(chinese.bytes, 'zh')).toEqual(chinese.faults)
})

test('the workbooks have more than 60 faults between them, of every area', () => {
  const faults = [...english.faults, ...chinese.faults]
  expect(faults.length).toBeGreaterThan(60)
  expect(new Set(faults.map(fault => fault.split('/')[0]))).toEqual(new Set(AREAS))
})

test('every fault planted in the money of a Chinese plant is found, and none besides', async () => {
  expect(await foundIn(money.bytes, 'zh', MONEY_AREAS)).toEqual(money.faults)
  expect(money.faults.length).toBeGreaterThan(40)
})
