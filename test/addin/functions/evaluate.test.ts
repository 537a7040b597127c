import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../addin/functions/catalogue.ts'
import { cellError } from '../../../addin/functions/cellError.ts'
import { evaluate } from '../../../addin/functions/evaluate.ts'

/** The number, or the Excel error that the cell shows. */
function cell(id: string, ...values: unknown[]): number | string {
  const entry = catalogue.find(candidate => candidate.id === id)
  if (!entry) throw new Error(`No function ${id}`)
  const answer = evaluate(entry, values)
  return answer.ok ? answer.value : cellError(answer.failure).code
}

function sentence(id: string, ...values: unknown[]): string | undefined {
  const entry = catalogue.find(candidate => candidate.id === id)
  const answer = entry && evaluate(entry, values)
  return answer && !answer.ok ? cellError(answer.failure).sentence?.en : undefined
}

describe('KEDU.CPI and KEDU.SPI', () => {
  it('divide earned value by actual cost and by planned value', () => {
    expect(cell('CPI', 40000, 45000)).toBeCloseTo(0.888889, 6)
    expect(cell('SPI', 40000, 50000)).toBe(0.8)
  })

  it('are #DIV/0! without a divisor', () => {
    expect(cell('CPI', 40000, 0)).toBe('divisionByZero')
    expect(cell('CPI', 0, 0)).toBe('divisionByZero')
    expect(cell('SPI', 40000, 0)).toBe('divisionByZero')
  })

  it('are #VALUE! for text and name the parameter', () => {
    expect(cell('CPI', '40000', 45000)).toBe('invalidValue')
    expect(sentence('CPI', 40000, 'n/a')).toContain('ac is “n/a”')
    expect(cell('SPI', true, 1)).toBe('invalidValue')
  })

  it('are #N/A for a blank cell, which is unknown and not 0', () => {
    expect(cell('CPI', null, 45000)).toBe('notAvailable')
    expect(cell('SPI', 40000, '')).toBe('notAvailable')
  })

  it('name an error in an argument, whichever way Excel hands it over', () => {
    expect(sentence('CPI', '#REF!', 1)).toContain('#REF!')
    expect(sentence('CPI', 1, { basicType: 'Error', basicValue: '#N/A' })).toContain('#N/A')
    expect(cell('CPI', '#REF!', 1)).toBe('invalidValue')
  })
})

describe('KEDU.EAC', () => {
  it('estimates by cost performance unless told otherwise', () => {
    expect(cell('EAC', 100000, 40000, 45000)).toBe(112500)
    expect(cell('EAC', 100000, 40000, 45000, null, null, null)).toBe(112500)
  })

  it('estimates by budget, by both indices and by hand', () => {
    expect(cell('EAC', 100000, 40000, 45000, 'BUDGET')).toBe(105000)
    expect(cell('EAC', 100000, 40000, 45000, 'spicpi', 50000)).toBe(129375)
    expect(cell('EAC', 100000, 40000, 45000, 'MANUAL', null, 70000)).toBe(115000)
  })

  it('is the actual cost once the work is done', () => {
    expect(cell('EAC', 100000, 100000, 120000)).toBe(120000)
  })

  it('is #VALUE! for an unknown method or one whose figure is missing', () => {
    expect(sentence('EAC', 1, 1, 1, 'GUESS')).toContain('CPI, BUDGET, SPICPI, MANUAL')
    expect(sentence('EAC', 100, 40, 45, 'SPICPI')).toContain('needs plannedValue')
    expect(cell('EAC', 100, 40, 45, 'MANUAL')).toBe('invalidValue')
  })

  it('is #N/A before anything is earned', () => {
    expect(cell('EAC', 100000, 0, 0)).toBe('notAvailable')
    expect(sentence('EAC', 100000, 0, 5000)).toBe('No earned value yet.')
  })
})

describe('KEDU.TCPI', () => {
  it('measures against the budget or a target', () => {
    expect(cell('TCPI', 100000, 40000, 45000)).toBeCloseTo(1.090909, 6)
    expect(cell('TCPI', 100000, 40000, 45000, 112500)).toBeCloseTo(0.888889, 6)
  })

  it('is #DIV/0! when the target is just spent, #N/A when it is overspent', () => {
    expect(cell('TCPI', 100, 40, 100)).toBe('divisionByZero')
    expect(sentence('TCPI', 100, 40, 120)).toBe('The target is already spent.')
  })

  it('is #N/A when nothing remains to be done', () => {
    expect(cell('TCPI', 100, 100, 90)).toBe('notAvailable')
  })
})

describe('KEDU.RISKSCORE', () => {
  it('multiplies ranks given as numbers or words of either language', () => {
    expect(cell('RISKSCORE', 3, 4)).toBe(12)
    expect(cell('RISKSCORE', '很高', 'High')).toBe(20)
    expect(cell('RISKSCORE', ' low ', 'high', '3x3')).toBe(3)
    expect([cell('RISKSCORE', 1, 1), cell('RISKSCORE', 1, 5), cell('RISKSCORE', 5, 5)]).toEqual([1, 5, 25])
  })

  it('is #VALUE! outside the scale', () => {
    expect(cell('RISKSCORE', 6, 1)).toBe('invalidValue')
    expect(cell('RISKSCORE', 4, 1, '3x3')).toBe('invalidValue')
    expect(sentence('RISKSCORE', 'dreadful', 1)).toContain('dreadful')
    expect(cell('RISKSCORE', 1, 1, '7x7')).toBe('invalidValue')
  })
})

it('a result beyond the numbers is #NUM!', () => {
  expect(cell('EAC', 1.7e308, 0, 1.7e308, 'BUDGET')).toBe('invalidNumber')
})
