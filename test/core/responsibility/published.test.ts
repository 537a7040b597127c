import { describe, expect, test } from 'vitest'
import { findingsOf, responsibilityOf } from '../project.ts'
import { type PublishedMatrix, publishedMatrices } from './publishedMatrices.ts'

/** Rules about limits and about the plan are ours; the sources know no limits. */
const OF_THE_SOURCES = /^raci\/(?!too-many|task-|row-|unknown-party)/

function matrixOf({ scheme, parties, rows }: PublishedMatrix) {
  return {
    scheme,
    parties,
    rows: rows.map(([task, cells]) => ({
      task,
      cells: Object.fromEntries(
        cells.split(' ').flatMap((cell, index) => (cell === '.' ? [] : [[parties[index] ?? '', cell]])),
      ),
    })),
  }
}

describe('published matrices give the published faults', () => {
  for (const published of publishedMatrices) {
    test(published.source, () => {
      const matrix = matrixOf(published)
      const found = findingsOf({ matrix }, 'raci/')
        .filter(finding => OF_THE_SOURCES.test(finding.rule))
        .map(finding => `${finding.rule.slice('raci/'.length)}: ${finding.subject.id}`)
      expect(found.sort()).toEqual(published.expected.toSorted())
      const { parties } = responsibilityOf({ matrix })
      if (published.accountable) expect(parties.map(party => party.A)).toEqual(published.accountable)
      if (published.responsible) expect(parties.map(party => party.R)).toEqual(published.responsible)
    })
  }
})
