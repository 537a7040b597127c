import { describe, expect, test } from 'vitest'
import { results } from '../../core/messages/pane.ts'
import { departments } from '../../core/messages/paneDepartments.ts'
import { CHINESE, CHINESE_COVER } from '../planted/chinese.ts'
import { ENGLISH, ENGLISH_COVER } from '../planted/english.ts'
import { plantedWorkbook } from '../planted/workbook.ts'
import { activeCell, browserForTests, check, eventually, openDesk, openFile } from './deskPage.ts'

browserForTests()

describe.each([
  {
    language: 'en',
    workbook: () => plantedWorkbook(ENGLISH_COVER, ENGLISH),
    missing: 3,
    total: 5,
    name: 'Sales',
    sentence: 'Sales is missing in Close as C: Operators trained, Plant accepted, Site visited.',
    cell: 'Plan!E9',
    covered: 'Legal',
  },
  {
    language: 'zh',
    workbook: () => plantedWorkbook(CHINESE_COVER, CHINESE),
    missing: 1,
    total: 2,
    name: '采购部',
    sentence: '缺少采购部（C）承担“合同审查”：租赁合同审核。',
    cell: '项目计划!D3',
    covered: '财务部',
  },
] as const)('what is missing from a department, in $language', ({ language, workbook, missing, total, ...of }) => {
  test('is two presses away, leads to its cell, and Escape goes back a step at a time', async () => {
    const desk = await openDesk(language)
    await openFile(desk.page, 'policy.xlsx', (await workbook()).bytes)
    await check(desk, language)
    const way = desk.pane.getByRole('button', { name: departments.state[language](missing, total) })
    await way.press('Enter')
    const list = desk.pane.getByRole('heading', { name: departments.title[language] })
    await list.waitFor()
    const covered = desk.pane.getByRole('listitem').filter({ hasText: of.covered })
    expect(await covered.textContent()).toContain(departments.covered[language])
    expect(await covered.getByRole('button').count()).toBe(0)
    await desk.pane.getByRole('button', { name: of.name }).press('Enter')
    const heading = desk.pane.getByRole('heading', { name: departments.missingFrom[language](of.name, 1) })
    await heading.waitFor()
    await desk.pane.getByText(of.sentence).waitFor()
    expect(await heading.evaluate(element => element === document.activeElement)).toBe(true)
    await desk.pane.getByRole('button', { name: results.goTo[language](of.cell) }).click()
    await eventually(() => activeCell(desk.page).inputValue()).toBe(of.cell.split('!')[1])
    await heading.press('Escape')
    await list.waitFor()
    await list.press('Escape')
    await way.waitFor()
  })
})

test('a workbook without a policy has no such row', async () => {
  const desk = await openDesk('en')
  await check(desk, 'en')
  expect(await desk.pane.getByText(departments.title.en).count()).toBe(0)
})
