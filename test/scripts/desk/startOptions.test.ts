import { describe, expect, test } from 'vitest'
import { parseStartOptions } from '../../../scripts/desk/startOptions.ts'

describe('the options of npm start', () => {
  test('without any, the port of the manifest and a browser', () => {
    expect(parseStartOptions([])).toEqual({ ok: true, value: { port: 3000, https: false, openBrowser: true } })
  })

  test('a port may stand apart or behind an equals sign', () => {
    expect(parseStartOptions(['--port', '8123'])).toMatchObject({ value: { port: 8123 } })
    expect(parseStartOptions(['--port=8123', '--no-open', '--https'])).toEqual({
      ok: true,
      value: { port: 8123, https: true, openBrowser: false },
    })
  })

  test.each([['0'], ['70000'], ['abc'], ['1e3'], ['']])(
    'the port "%s" is refused with a sentence that names it',
    given => {
      const parsed = parseStartOptions(['--port', given])
      expect(parsed).toMatchObject({ ok: false, failure: { en: expect.stringContaining(`"${given}"`) } })
    },
  )

  test('an unknown option is named', () => {
    expect(parseStartOptions(['--prot', '1'])).toMatchObject({ failure: { zh: expect.stringContaining('--prot') } })
  })
})
