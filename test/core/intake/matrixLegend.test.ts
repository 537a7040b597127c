import { expect, test } from 'vitest'
import { analyse } from '../../../core/analyse.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { roleOfMeaning } from '../../../core/intake/words/legend.ts'
import { type Cell, sheet, workbook } from './workbookBuilder.ts'

function read(rows: readonly (readonly Cell[])[]) {
  const { project, findings } = readProject([workbook([sheet('职责分工', rows)])], {
    today: '2026-06-30',
    language: 'en',
  })
  const raci = (project ? analyse(project).findings : []).filter(({ rule }) => rule.startsWith('raci/'))
  const said = findings.filter(({ rule }) => rule === 'input/code-meaning').map(({ params }) => params)
  return { legend: project?.matrix?.legend, said, rules: new Set(raci.map(({ rule }) => rule)) }
}

const LETTERS: Cell[][] = [
  ['任务', '甲', '乙', '丙'],
  ['编制', 'R', 'A', 'I'],
  ['评审', 'A', 'R', 'I'],
  ['签批', 'I', 'A', 'R'],
  [],
]

test.each([
  ['R', '执行', 'R'],
  ['A', '负责', 'A'],
  ['A', '辅助', 'S'],
  ['A', 'Assist', 'S'],
  ['A', 'Accountable for the work', 'A'],
  ['C', '审批', 'A'],
  ['R', 'Responsible: does the work, supports others', 'R'],
  ['I', 'Implement', 'R'],
  ['D', '知会', 'I'],
  ['●', '主责', 'R'],
  ['●', '负责人', 'A'],
  ['○', '配合', 'S'],
  ['D', 'Drives', undefined],
])('%s explained as %s is the duty %s', (code, meaning, role) => {
  expect(roleOfMeaning(code, meaning)).toBe(role)
})

test('where A is 辅助 nobody is missing as accountable, and the sheet is told so once', () => {
  const { legend, said, rules } = read([...LETTERS, ['说明：R=负责 A=辅助 C=咨询 I=告知']])
  expect(legend).toEqual({ R: 'R', A: 'S', C: 'C', I: 'I' })
  expect(said).toEqual([{ code: 'A', meaning: '辅助', cell: '职责分工!A6', readAs: 'S', noAccountable: true }])
  expect(rules).not.toContain('raci/no-accountable')
  expect(rules).not.toContain('raci/multiple-accountable')
})

test('without the legend the same sheet has its accountable parties checked', () => {
  const rows = LETTERS.map(row => row.map(cell => (cell === 'A' ? 'C' : cell)))
  expect(read(rows).rules).toContain('raci/no-accountable')
  expect(read([...rows, ['R=负责 A=批准 C=咨询 I=告知']]).rules).toContain('raci/no-accountable')
})

test('another letter may stand for the accountable party, and rows without it are found', () => {
  const { legend, said, rules } = read([...LETTERS, ['R=负责，A=协助，C=审批，I=告知']])
  expect(legend).toEqual({ R: 'R', A: 'S', C: 'A', I: 'I' })
  expect(said.map(params => [params.code, params.readAs, params.noAccountable])).toEqual([
    ['A', 'S', false],
    ['C', 'A', false],
  ])
  expect(rules).toContain('raci/no-accountable')
})

test.each<[string, Cell[][]]>([
  ['in one line', [['注：●主责 ○配合 △知会']]],
  ['with the marks behind', [['图例：主责●，配合○，知会△']]],
  [
    'in two columns',
    [
      ['●', '主责'],
      ['○', '配合'],
      ['△', '知会'],
    ],
  ],
])('marks are read by their legend %s', (_form, legend) => {
  const found = read([
    ['任务', '甲', '乙', '丙'],
    ['编制', '●', '○', '△'],
    ['评审', '○', '●', '△'],
    ['签批', '△', '●', '○'],
    [],
    ...legend,
  ])
  expect(found.legend).toEqual({ '●': 'R', '○': 'S', '△': 'I' })
  expect(found.said).toMatchObject([{ code: '●', noAccountable: true }])
  expect([...found.rules]).toEqual(expect.not.arrayContaining(['raci/unknown-code', 'raci/no-accountable']))
})

test('a letter that the legend explains is known, one that nothing explains is reported', () => {
  const rows: Cell[][] = [
    ['Task', 'Ann', 'Bo', 'Cy'],
    ['Design', 'A', 'R', 'D'],
    ['Build', 'A', 'R', 'C'],
    ['Test', 'R', 'A', 'I'],
    [],
  ]
  const legend: Cell[] = ['R = Responsible, A = Accountable, C = Consulted, I = Informed, D = Drives']
  expect(read(rows).rules).toContain('raci/unknown-code')
  expect(read([...rows, legend]).rules).not.toContain('raci/unknown-code')
  expect(read([...rows, legend]).said).toEqual([])
})

test('an ordinary sentence that begins with a capital letter is no legend', () => {
  expect(read([...LETTERS, ['I have supported this team'], ['A word about informing people']]).legend).toBeUndefined()
})

test.each([
  ['P', 'Primary', 'A/R'],
  ['L', 'Lead', 'A/R'],
  ['Z', '主责', 'A/R'],
  ['P', '配合', 'S'],
  ['A', 'Auxillary', 'S'],
  ['S', 'Secondary', 'S'],
] as const)('a letter of its own, %s for %s, is the duty %s', (code, meaning, role) => {
  expect(roleOfMeaning(code, meaning)).toBe(role)
})

const LED: Cell[][] = [
  ['Task ID', 'Task', 'Ann', 'Bo', 'Cy'],
  [1, 'Set up', 'P', 'S', null],
  [2, 'Model', 'S', 'P', null],
  [3, 'Forms', null, 'S', 'S'],
  [4, 'Tests', 'P', 'P', null],
]

test('letters that only the legend explains make a matrix whose leads are accountable and responsible', () => {
  const { legend, said, rules } = read([['Responsibility Matrix', null, 'P: Primary   S: Support'], [], ...LED])
  expect(legend).toEqual({ P: 'A/R', S: 'S' })
  expect(said).toEqual([])
  expect([...rules].sort()).toEqual(
    expect.arrayContaining(['raci/multiple-accountable', 'raci/no-accountable', 'raci/no-responsible']),
  )
  expect(rules).not.toContain('raci/unknown-code')
})

test('a legend may write the letter after its meaning', () => {
  const rows: Cell[][] = [
    ['职责', '甲', '乙', '丙', null, 'Key'],
    ['需求', 'A', 'L', 'A', null, 'Lead', 'L'],
    ['设计', 'A', 'A', 'L', null, 'Auxiliary', 'A'],
    ['手册', 'L', null, 'A'],
  ]
  expect(read(rows).legend).toEqual({ L: 'A/R', A: 'S' })
})

test('beside a letter for who answers for it, whoever leads only does the work', () => {
  const rows = LED.map(row => row.map(cell => (cell === 'S' ? 'A' : cell)))
  expect(read([...rows, [], ['P = Primary', 'A = Accountable']]).legend).toEqual({ P: 'R', A: 'A' })
})

test('without a legend columns of P and S are no matrix', () => {
  expect(read(LED).legend).toBeUndefined()
})
