import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deskPanePage } from '../../../scripts/desk/panePage.ts'

const source = readFileSync(resolve(import.meta.dirname, '../../../addin/taskpane.html'), 'utf8')

describe('the task pane page on the desk', () => {
  test("differs from the add-in's own page in the two scripts and in nothing else", () => {
    const changed = deskPanePage(source)
    const own = source.replace(/<script[^>]*appsforoffice[^>]*><\/script>/, '⟨office⟩')
    const desk = changed.replace(
      '<script src="/desk/pane-host.js"></script><script src="/office-js/office.js"></script>',
      '⟨office⟩',
    )
    expect(desk).toBe(own)
  })

  test('the script of the host comes before office.js', () => {
    const changed = deskPanePage(source)
    expect(changed.indexOf('/desk/pane-host.js')).toBeLessThan(changed.indexOf('/office-js/office.js'))
    expect(changed).not.toContain('appsforoffice')
  })

  test.each([
    ['without office.js', '<script src="/assets/a.js"></script>'],
    ['with office.js twice', source + source],
    ['with office.js from elsewhere', '<script src="https://example.com/office.js"></script>'],
  ])('a page %s is refused', (_, page) => {
    expect(() => deskPanePage(page)).toThrow(/office\.js/)
  })
})
