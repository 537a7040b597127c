import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../core/messages/rules/index.ts'
import { settingTexts } from '../../core/messages/settingTexts.ts'
import { rulesPage } from '../../scripts/rulesPage.ts'

test('the page of rules says what the table of rules says', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/rules.md'), 'utf8')
  expect(page).toBe(rulesPage())
})

test('each rule stands on the page once, and a setting that it names is one', () => {
  const page = rulesPage()
  for (const [id, { setting }] of Object.entries<{ setting?: string }>(rules)) {
    expect(page.split(`| \`${id}\` |`)).toHaveLength(2)
    if (setting !== undefined) expect(Object.keys(settingTexts)).toContain(setting)
  }
})
