import { describe, expect, test } from 'vitest'
import { cellReader, schemeOf } from '../../../core/responsibility/codes.ts'

const read = (text: string, scheme = 'RACI') => cellReader(schemeOf(scheme))(text)

describe('a cell of the matrix', () => {
  test.each<[string, string[]]>([
    ['A/R', ['A', 'R']],
    ['R, A', ['R', 'A']],
    ['RA', ['R', 'A']],
    ['I, R', ['I', 'R']],
    ['R、A', ['R', 'A']],
    ['R，A', ['R', 'A']],
    ['R+C', ['R', 'C']],
    ['R & C', ['R', 'C']],
    ['A;I', ['A', 'I']],
    ['A|I', ['A', 'I']],
    ['A\nR', ['A', 'R']],
    ['A (R)', ['A', 'R']],
    [' r  ', ['R']],
    ['Ａ／Ｒ', ['A', 'R']],
    ['Ⓐ', ['A']],
    ['R R', ['R']],
    ['Accountable', ['A']],
    ['responsible, informed', ['R', 'I']],
    ['', []],
    ['-', []],
    ['—', []],
    ['n/a', []],
    ['无', []],
  ])('%j holds %j', (text, duties) => {
    expect(read(text)).toEqual({ duties, unknown: [] })
  })

  test.each<[string, string, string[], string[]]>([
    ['X', 'RACI', [], ['X']],
    ['S', 'RACI', [], ['S']],
    ['RX', 'RACI', [], ['RX']],
    ['A, D', 'RACI', ['A'], ['D']],
    ['●', 'RACI', [], ['●']],
    ['A?', 'RACI', [], ['A?']],
    ['审核', 'RASCI', ['审核'], []],
    ['S', 'RASCI', ['S'], []],
    ['support', 'RASCI', ['S'], []],
    ['D', 'RACID', ['D'], []],
    ['V/S', 'RACI-VS', ['V', 'S'], []],
    ['A', 'DACI', ['A'], []],
    ['R', 'DACI', [], ['R']],
  ])('%j in the scheme %s', (text, scheme, duties, unknown) => {
    expect(read(text, scheme)).toEqual({ duties, unknown })
  })

  test.each<[string, string[]]>([
    ['主责', ['A', 'R']],
    ['牵头', ['A', 'R']],
    ['主办', ['A', 'R']],
    ['配合', ['C']],
    ['协办', ['C']],
    ['会签', ['C']],
    ['知悉', ['I']],
    ['备案', ['I']],
    ['审核', ['审核']],
    ['审批', ['审批']],
    ['主办、审核', ['A', 'R', '审核']],
    ['主办审核', ['A', 'R', '审核']],
    ['负责/批准', ['R', 'A']],
    ['A', ['A']],
  ])('%s in the Chinese scheme holds %j', (text, duties) => {
    expect(read(text, 'zh')).toEqual({ duties, unknown: [] })
  })
})
