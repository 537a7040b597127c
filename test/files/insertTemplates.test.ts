import { openXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { inspect } from '../../core/intake/inspect.ts'
import { templateSheets } from '../../core/templates/index.ts'
import { insertPlan, takenNames } from '../../core/templates/insertPlan.ts'
import { newWorkbook } from '../../files/newWorkbook.ts'
import { openWorkbook } from '../../files/openWorkbook.ts'

test('a template is added to a file beside what it held, with lists and help', async () => {
  const bytes = await newWorkbook(templateSheets(['plan'], { language: 'zh', sample: true }))
  const opened = await openWorkbook(bytes, 'plan.xlsx')
  if (!opened.ok) throw new Error(opened.failure.reason)
  const models = templateSheets(['plan', 'register'], { language: 'zh', sample: true })
  opened.value.apply(insertPlan(models, takenNames(opened.value.grids())))
  const saved = await opened.value.save()
  const again = await openWorkbook(saved, 'plan.xlsx')
  if (!again.ok) throw new Error(again.failure.reason)
  expect(inspect(again.value.grids()).tables.map(table => `${table.kind} ${table.sheet}`)).toEqual([
    'plan 项目计划',
    'plan 项目计划 2',
    'register 问题与行动',
  ])
  const file = await openXlsx(saved)
  const validation = file.sheets[2]?.dataValidations?.find(({ range }) => range.startsWith('I2:'))
  expect(validation).toMatchObject({
    type: 'list',
    inputTitle: '状态',
    inputMessage: '目前的状态。',
    errorStyle: 'warning',
  })
  expect(validation?.values ?? validation?.formula1).toEqual(expect.anything())
})
