import { describe, expect, test } from 'vitest'
import type { Matrix } from '../../../core/contract/people.ts'
import { findingsOf, reportOf, responsibilityOf, subjectsOf, taskOf } from '../project.ts'

type Row = Matrix['rows'][number]

/** Rows as cells in the order of parties P1, P2 …; a dot is an empty cell. */
function matrixOf(rows: string[][], more: Partial<Matrix> = {}): Matrix {
  const width = Math.max(0, ...rows.map(row => row.length))
  const parties = Array.from({ length: width }, (_, index) => `P${index + 1}`)
  return {
    parties,
    rows: rows.map((cells, at): Row => {
      const filled = cells.flatMap((cell, index) => (cell === '.' ? [] : [[`P${index + 1}`, cell]]))
      return { task: `Row ${at + 1}`, cells: Object.fromEntries(filled) }
    }),
    ...more,
  }
}

const rulesOf = (matrix: Matrix, settings = {}) =>
  findingsOf({ matrix, settings: { raci: settings } }, 'raci/')
    .filter(finding => finding.subject.kind === 'task')
    .map(finding => finding.rule.slice('raci/'.length))
    .sort()

describe('rules about a row', () => {
  test.each<[string, string[], string[]]>([
    ['one A and one R with somebody informed', ['A', 'R', 'I'], []],
    ['A and R in one cell', ['A/R', 'C'], []],
    ['no A', ['R', 'C'], ['no-accountable']],
    ['two A', ['A', 'A', 'R', 'I'], ['multiple-accountable']],
    ['no R and no A', ['C', 'I'], ['no-accountable', 'no-responsible']],
    ['A without R', ['A', 'I'], ['accountable-without-responsible', 'no-responsible']],
    ['nobody asked or told', ['A', 'R'], ['nobody-consulted-or-informed']],
    ['nothing at all', ['.', '-'], ['empty-row']],
    ['only a code that is none', ['X', 'I'], ['no-accountable', 'no-responsible', 'unknown-code']],
    ['four R', ['A', 'R', 'R', 'R', 'R', 'C'], ['too-many-responsible']],
    ['three R', ['A', 'R', 'R', 'R', 'C'], []],
    ['five C', ['A', 'R', 'C', 'C', 'C', 'C', 'C'], ['too-many-consulted']],
    ['seven I', ['A', 'R', 'I', 'I', 'I', 'I', 'I', 'I', 'I'], ['too-many-informed']],
  ])('%s', (_name, cells, expected) => {
    expect(rulesOf(matrixOf([cells]))).toEqual(expected)
  })

  test('settings share the A, let A imply R, and move the limits', () => {
    expect(rulesOf(matrixOf([['A', 'A', 'R', 'I']]), { sharedAccountable: true })).toEqual([])
    expect(rulesOf(matrixOf([['A', 'I']]), { accountableImpliesResponsible: true })).toEqual([])
    expect(rulesOf(matrixOf([['C', 'I']]), { accountableImpliesResponsible: true })).toEqual([
      'no-accountable',
      'no-responsible',
    ])
    expect(rulesOf(matrixOf([['A', 'R', 'C', 'C']]), { consultedMax: 1 })).toEqual(['too-many-consulted'])
    expect(rulesOf(matrixOf([['A', 'R', 'I']]), { informedMax: 0, responsibleMax: 0 })).toEqual([
      'too-many-informed',
      'too-many-responsible',
    ])
  })

  test('a policy of shared A that implies R leaves UW-Madison’s row without a fault', () => {
    const settings = { sharedAccountable: true, accountableImpliesResponsible: true }
    expect(rulesOf(matrixOf([['A', 'A', 'I']]), settings)).toEqual([])
  })

  test('a scheme without R has no rule about R', () => {
    expect(rulesOf(matrixOf([['D', 'A', 'I']], { scheme: 'DACI' }))).toEqual([])
  })

  test('in the Chinese scheme 主责 is A and R, two are too many, 审批 is no second A', () => {
    expect(rulesOf(matrixOf([['主责', '配合']], { scheme: 'zh' }))).toEqual([])
    expect(rulesOf(matrixOf([['主责', '牵头', '知悉']], { scheme: 'zh' }))).toEqual(['multiple-accountable'])
    expect(rulesOf(matrixOf([['配合', '审批']], { scheme: 'zh' }))).toEqual(['no-accountable', 'no-responsible'])
    expect(rulesOf(matrixOf([['主办', '审核', '审批', '备案']], { scheme: 'zh' }))).toEqual([])
  })

  test('the subject is the row’s id, else its text; equal rows are told apart', () => {
    const rows = [{ id: 'W1', task: 'Approve', cells: {} }, ...['a', 'b'].map(() => ({ task: 'Approve', cells: {} }))]
    const found = findingsOf({ matrix: { parties: ['PM'], rows } }, 'raci/empty-row')
    expect(found.map(finding => finding.subject.id)).toEqual(['W1', 'Approve', 'Approve'])
    expect(new Set(found.map(finding => finding.id)).size).toBe(3)
  })

  test('the severities are those of the contract', () => {
    const matrix = matrixOf([
      ['A', 'A', 'C'],
      ['X', '.', '.'],
    ])
    const severities = findingsOf({ matrix }, 'raci/').map(finding => `${finding.severity} ${finding.rule}`)
    expect(severities).toContain('error raci/multiple-accountable')
    expect(severities).toContain('error raci/unknown-code')
    expect(severities).toContain('warning raci/party-without-duty')
    expect(severities).toContain('info raci/party-everywhere')
  })
})

describe('rules about a party', () => {
  test('an empty column raises only that', () => {
    const matrix = matrixOf([
      ['A/R', '.', 'I'],
      ['A/R', '-', 'I'],
    ])
    const found = findingsOf({ matrix }, 'raci/').filter(finding => finding.subject.kind === 'party')
    expect(found.map(finding => `${finding.subject.id} ${finding.rule}`)).toEqual([
      'P2 raci/party-empty',
      'P3 raci/party-without-duty',
      'P1 raci/party-everywhere',
      'P3 raci/party-everywhere',
    ])
  })

  test('without any row every column is empty', () => {
    const matrix = { parties: ['PM', 'QA'], rows: [] }
    expect(findingsOf({ matrix }, 'raci/').map(finding => `${finding.subject.id} ${finding.rule}`)).toEqual([
      'PM raci/party-empty',
      'QA raci/party-empty',
    ])
  })

  test('everywhere is every row, empty ones too, and needs two', () => {
    expect(subjectsOf({ matrix: matrixOf([['A/R', 'I']]) }, 'raci/party-everywhere')).toEqual([])
    expect(subjectsOf({ matrix: matrixOf([['A/R'], ['A/R'], ['.']]) }, 'raci/party-everywhere')).toEqual([])
    expect(subjectsOf({ matrix: matrixOf([['A/R'], ['C']]) }, 'raci/party-everywhere')).toEqual(['P1'])
  })

  test('a party that only approves has a duty', () => {
    const matrix = matrixOf([['主责', '审批', '知悉']], { scheme: 'zh' })
    expect(subjectsOf({ matrix }, 'raci/party-without-duty')).toEqual(['P3'])
  })

  test('limits a party has only where a setting gives them', () => {
    const matrix = matrixOf([
      ['A/R', 'I'],
      ['A/R', 'I'],
    ])
    const raci = { accountablePerPartyMax: 1, responsiblePerPartyMax: 1 }
    expect(subjectsOf({ matrix }, 'raci/party-too-many-accountable')).toEqual([])
    expect(subjectsOf({ matrix, settings: { raci } }, 'raci/party-too-many-accountable')).toEqual(['P1'])
    expect(subjectsOf({ matrix, settings: { raci } }, 'raci/party-too-many-responsible')).toEqual(['P1'])
  })
})

describe('rules about matrix and plan', () => {
  const tasks = [
    taskOf({ id: '1', name: 'Phase' }),
    taskOf({ id: '1.1', name: 'Site  Survey', parent: '1', wbs: 'W-1' }),
    taskOf({ id: '1.2', name: '招标', parent: '1' }),
  ]
  const rowsOf = (...rows: Partial<Row>[]) => ({
    parties: ['PM'],
    rows: rows.map(row => ({ task: '', cells: { PM: 'A/R' }, ...row })),
  })

  test('a leaf that no row names, a row that names no task', () => {
    const matrix = rowsOf({ task: 'Other' }, { id: '1.2', task: 'whatever' })
    expect(findingsOf({ tasks, matrix }, 'raci/task-without-row').map(f => f.subject)).toEqual([
      { kind: 'task', id: '1.1' },
    ])
    expect(subjectsOf({ tasks, matrix }, 'raci/row-without-task')).toEqual(['Other'])
  })

  test.each([
    [{ task: ' site survey ' }],
    [{ task: '1.1' }],
    [{ task: 'W-1 Site Survey' }],
    [{ task: '1.1 Site Survey' }],
  ])('a row joins by name or id: %j', row => {
    expect(subjectsOf({ tasks, matrix: rowsOf(row) }, 'raci/row-without-task')).toEqual([])
    expect(subjectsOf({ tasks, matrix: rowsOf(row) }, 'raci/task-without-row')).toEqual(['1.2'])
  })

  test('a row with a parent’s name has a task', () => {
    expect(subjectsOf({ tasks, matrix: rowsOf({ task: 'Phase' }) }, 'raci/row-without-task')).toEqual([])
  })

  test('an empty row raises only empty-row, and names its task', () => {
    const matrix = rowsOf({ task: 'Heading', cells: {} }, { task: '招标', cells: {} })
    expect(subjectsOf({ tasks, matrix }, 'raci/row-without-task')).toEqual([])
    expect(subjectsOf({ tasks, matrix }, 'raci/task-without-row')).toEqual(['1.1'])
  })

  test('twenty thousand rows that all name the same twenty thousand tasks are joined before the test times out', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => index)
    const alike = many.map(index => taskOf({ id: `T${index}`, name: 'Same' }))
    const matrix = rowsOf(...many.map(() => ({ task: 'Same' })))
    expect(subjectsOf({ tasks: alike, matrix }, 'raci/task-without-row')).toEqual([])
  })

  test('without a plan, or without a matrix, there is nothing to join', () => {
    expect(subjectsOf({ matrix: rowsOf({ task: 'Other' }) }, 'raci/row-without-task')).toEqual([])
    expect(subjectsOf({ tasks }, 'raci/task-without-row')).toEqual([])
  })
})

describe('parties that nobody knows', () => {
  const unknown = (parties: string[], people: { name: string; role?: string; department?: string }[]) =>
    subjectsOf({ matrix: matrixNaming(parties), people }, 'raci/unknown-party')
  const matrixNaming = (parties: string[]) => ({
    parties,
    rows: [{ task: 'T', cells: Object.fromEntries(parties.map(party => [party, 'I'])) }],
  })

  test.each<[string, string[], { name: string; role?: string; department?: string }[], string[]]>([
    ['an English name', ['Ann Lee', 'Bob Stone', 'Finance'], [{ name: 'Ann Lee' }], ['Bob Stone']],
    ['a Chinese name', ['张伟', '王芳', '财务部'], [{ name: '张伟' }], ['王芳']],
    ['a single name among people', ['Ann', 'Bob', 'Carla'], [{ name: 'Ann' }, { name: 'Bob' }], ['Carla']],
    ['a name in other width and case', ['ＡＮＮ lee'], [{ name: 'Ann Lee' }], []],
    ['a post', ['Project Manager', '项目经理', '总监'], [{ name: 'Ann Lee' }], []],
    ['a role of the people table', ['Ann Lee', 'Buyer One'], [{ name: 'Ann Lee', role: 'buyer one' }], []],
    ['a department of the people table', ['Ann Lee', 'East Wing'], [{ name: 'Ann Lee', department: 'East Wing' }], []],
    ['no department of two words', ['Finance', 'Internal Control'], [{ name: 'Ann Lee', department: 'Finance' }], []],
    ['people alone, none of them known', ['Bob Stone', 'Eve Hill'], [{ name: 'Ann Lee' }], ['Bob Stone', 'Eve Hill']],
    ['nobody without a people table', ['Ann Lee'], [], []],
  ])('%s', (_name, parties, people, expected) => {
    expect(unknown(parties, people)).toEqual(expected)
  })

  test('in an empty column are only that', () => {
    const matrix = { ...matrixNaming(['Ann Lee', 'Bob Stone']), parties: ['Ann Lee', 'Bob Stone', 'Eve Hill'] }
    const found = findingsOf({ matrix, people: [{ name: 'Ann Lee' }] }, 'raci/')
    expect(found.filter(f => f.rule === 'raci/unknown-party').map(f => f.subject.id)).toEqual(['Bob Stone'])
    expect(found.filter(f => f.subject.id === 'Eve Hill').map(f => f.rule)).toEqual(['raci/party-empty'])
  })
})

describe('assignments', () => {
  test('count per party and letter, with the letters of the scheme', () => {
    const matrix = matrixOf(
      [
        ['A/R', 'S'],
        ['A', 'R'],
      ],
      { scheme: 'RASCI' },
    )
    expect(responsibilityOf({ matrix }).parties).toEqual([
      { name: 'P1', R: 1, A: 2, C: 0, I: 0, S: 0 },
      { name: 'P2', R: 1, A: 0, C: 0, I: 0, S: 1 },
    ])
  })

  test('add up by department: of persons, and of parties that are departments', () => {
    const matrix = {
      parties: ['张伟', '李娜', '财务部', 'PM'],
      rows: [{ task: '招标', cells: { 张伟: 'A', 李娜: 'R', 财务部: 'C', PM: 'I' } }],
    }
    const people = [
      { name: '张伟', department: '工程部' },
      { name: '李娜', department: '工程部' },
    ]
    expect(responsibilityOf({ matrix, people }).departments).toEqual([
      { name: '工程部', R: 1, A: 1, C: 0, I: 0 },
      { name: '财务部', R: 0, A: 0, C: 1, I: 0 },
    ])
  })

  test('a party that only a row names is counted too', () => {
    const matrix = { parties: ['PM'], rows: [{ task: 'T', cells: { PM: 'A', QA: 'R' } }] }
    expect(responsibilityOf({ matrix }).parties.map(party => party.name)).toEqual(['PM', 'QA'])
  })

  test('the part is null without a matrix or with an empty one', () => {
    expect(reportOf({ tasks: [taskOf()] }).responsibility).toBeNull()
    expect(reportOf({ matrix: { parties: [], rows: [] } }).responsibility).toBeNull()
  })
})

describe('the source of a finding', () => {
  const source = (cell: string) => ({ sheet: 'RACI', cell, table: 'raci' })
  const matrix: Matrix = {
    parties: ['PM', 'QA', 'Ops'],
    partySources: { PM: source('C3'), QA: source('D3'), Ops: source('E3') },
    rows: [{ task: 'T', cells: { PM: 'A', QA: 'A', Ops: '?' }, source: source('B7') }],
  }
  const cellOf = (rule: string) => findingsOf({ matrix }, rule).map(finding => finding.source?.cell)

  test('is the cell where party and row cross, the task cell, or the header', () => {
    expect(cellOf('raci/unknown-code')).toEqual(['E7'])
    expect(cellOf('raci/multiple-accountable')).toEqual(['D7'])
    expect(cellOf('raci/no-responsible')).toEqual(['B7'])
    expect(cellOf('raci/party-without-duty')).toEqual(['E3'])
  })

  test('in a list of task, party and code is the row of the second A', () => {
    const list = {
      parties: ['PM', 'QA'],
      partySources: { PM: source('C5'), QA: source('C2') },
      rows: [
        {
          task: 'T',
          cells: { PM: 'A/R', QA: 'A' },
          source: source('B5'),
          cellSources: { PM: source('D5'), QA: source('D9') },
        },
      ],
    }
    expect(findingsOf({ matrix: list }, 'raci/multiple-accountable')[0]?.source?.cell).toBe('D9')
    expect(reportOf({ matrix: list }).digest).toBe(
      reportOf({ matrix: { ...list, rows: list.rows.map(({ cellSources: _sources, ...row }) => row) } }).digest,
    )
  })
})

describe('the Chinese scheme has rules of its own', () => {
  const parties = ['公司领导', '财务部', '工程部', '相关部门']
  const zh = (rows: Record<string, string>[], more = {}) => ({
    matrix: { scheme: 'zh', parties, rows: rows.map((cells, at) => ({ task: `事项${at + 1}`, cells })) },
    ...more,
  })
  const own = (input: ReturnType<typeof zh>) =>
    findingsOf(input, 'raci/').filter(({ rule }) => /countersigner|approver/.test(rule))

  test('a countersigner that is no department in particular', () => {
    const found = own(zh([{ 工程部: '主责', 公司领导: '审批', 相关部门: '会签' }]))
    expect(found.map(({ rule, params }) => [rule, params.party])).toEqual([
      ['raci/countersigner-not-named', '相关部门'],
    ])
    expect(own(zh([{ 工程部: '主责', 公司领导: '审批', 相关部门: '知悉', 财务部: '会签' }]))).toEqual([])
  })

  test('an approver stands above the lead: not the lead itself, and nobody below it', () => {
    const same = own(zh([{ 工程部: '主责/审批', 财务部: '配合' }]))
    expect(same.map(({ message }) => message.zh)).toEqual(['事项1：工程部 既主责又审批。'])
    const below = own(zh([{ 公司领导: '主责', 财务部: '审批' }]))
    expect(below.map(({ params }) => [params.approver, params.lead])).toEqual([['财务部', '公司领导']])
    expect(own(zh([{ 工程部: '主责', 公司领导: '审批' }]))).toEqual([])
  })

  test('two departments are not ranked, and a person stands as high as the post in the people table', () => {
    expect(own(zh([{ 工程部: '主责', 财务部: '审批' }]))).toEqual([])
    const persons = {
      matrix: {
        scheme: 'zh',
        parties: ['张伟', '李娜'],
        rows: [{ task: '合同', cells: { 张伟: '主责', 李娜: '审批' } }],
      },
    }
    const people = (lead: string, approver: string) => [
      { name: '张伟', role: lead },
      { name: '李娜', role: approver },
    ]
    expect(own({ ...persons, people: people('总经理', '部门经理') } as never)).toHaveLength(1)
    expect(own({ ...persons, people: people('部门经理', '总经理') } as never)).toEqual([])
  })

  test('letters have no such rules', () => {
    expect(own({ matrix: { ...zh([{ 工程部: 'A/R', 相关部门: 'C' }]).matrix, scheme: 'RACI' } })).toEqual([])
  })
})
