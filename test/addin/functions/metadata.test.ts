import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../addin/functions/catalogue.ts'
import { functionsMetadata } from '../../../addin/functions/metadata.ts'
import { registerFunctions } from '../../../addin/functions/register.ts'
import { functionTexts } from '../../../core/messages/functions.ts'

const english = functionsMetadata('en')
const chinese = functionsMetadata('zh')

/** Names of Excel's own functions that ours could be taken for; not a complete list. */
const BUILT_IN = ['PV', 'FV', 'NPV', 'IRR', 'CONFIDENCE', 'SUM', 'RANK', 'RATE', 'EFFECT', 'FORECAST']
const CELL_ADDRESS = /^([A-Z]{1,3}\d+|R\d*C\d*)$/

describe('the functions’ description', () => {
  it('has every function of the catalogue, with the same ids in both languages', () => {
    const ids = catalogue.map(entry => entry.id)
    expect(english.functions.map(f => f.id)).toEqual(ids)
    expect(chinese.functions.map(f => f.id)).toEqual(ids)
    expect(Object.keys(functionTexts).toSorted()).toEqual(ids.toSorted())
  })

  it('describes the parameters in the order in which they are read', () => {
    for (const entry of catalogue) {
      expect(Object.keys(functionTexts[entry.id].parameters)).toEqual(Object.keys(entry.parameters))
    }
  })

  it('has ids and names within the rules of Excel', () => {
    for (const { id, name } of [...english.functions, ...chinese.functions]) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/)
      expect(name.length).toBeLessThanOrEqual(128)
      expect(name).toMatch(/^\p{L}[\p{L}\d_.]*$/u)
      expect(name).not.toMatch(CELL_ADDRESS)
      expect(BUILT_IN).not.toContain(name)
    }
  })

  it('puts optional parameters last', () => {
    for (const { parameters } of english.functions) {
      const optional = parameters.map(parameter => parameter.optional === true)
      expect(optional).toEqual(optional.toSorted((a, b) => Number(a) - Number(b)))
    }
  })

  it('is written in both languages', () => {
    for (const [index, { description, parameters }] of chinese.functions.entries()) {
      expect(description).toMatch(/\p{Script=Han}/u)
      for (const parameter of parameters) expect(parameter.description).toMatch(/\p{Script=Han}/u)
      expect(parameters.length).toBe(english.functions[index]?.parameters.length)
    }
  })
})

it('every described function is registered under its id', () => {
  const registered: string[] = []
  const runtime = { associate: (id: string) => registered.push(id) }
  registerFunctions(runtime as unknown as typeof CustomFunctions, () => 'en')
  expect(registered).toEqual(english.functions.map(f => f.id))
})
