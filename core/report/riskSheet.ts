/** The register with its scores, the worst first, and the exposure of all open risks. */
import type { Report, ScoredRisk } from '../contract/report.ts'
import type { Risk } from '../contract/risk.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import { closedReason, headers, stateWords } from '../messages/sheets.ts'
import { isClosed } from '../riskStatus.ts'
import { COUNT_FORMAT, columnsIn, filled, type Language, moneyFormat } from './columns.ts'
import { TOTAL_KEY } from './costSheet.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'
import { missingText } from './missingText.ts'

interface RiskRow {
  scored: Partial<ScoredRisk> & Pick<ScoredRisk, 'id' | 'missing'>
  described?: Risk | undefined
  /** Words in place of a description: the total row. */
  name?: string
}

/** The sheet of risks; the last row is the expected loss of all open ones. */
export function riskSheet(report: Report, language: Language): SheetModel {
  const { text, sentence, number } = columnsIn(language)
  const register = report.risk?.register ?? []
  const money = moneyFormat(report.project.project.currency)
  // A percentage only where it is one: ranks of a scale are numbers.
  const probability = register.some(risk => (risk.probability ?? 0) > 1) ? 'General' : '0.0%'
  const gone = { whenGone: { value: null } }
  const seldom = { isOptional: true, ...gone }
  const columns = [
    filled<RiskRow>(text('id', headers.risk, 10), row => row.scored.id),
    filled<RiskRow>(
      sentence('description', headers.description, 44),
      row => row.name ?? row.described?.description ?? null,
    ),
    filled<RiskRow>(text('owner', headers.riskOwner, 16, { isOptional: true }), row => row.described?.owner ?? null),
    filled<RiskRow>(
      text('department', headers.department, 16, { isOptional: true }),
      row => row.described?.department ?? null,
    ),
    filled<RiskRow>(text('status', headers.riskStatus, 12, { isOptional: true }), row => row.described?.status ?? null),
    filled<RiskRow>(
      number('probability', headers.probability, probability, 12, seldom),
      row => row.scored.probability ?? null,
    ),
    filled<RiskRow>(number('impact', headers.impact, 'General', 10, seldom), row => row.scored.impact ?? null),
    filled<RiskRow>(number('score', headers.score, 'General', 10, gone), row => row.scored.score ?? null),
    filled<RiskRow>(text('band', headers.band, 12, seldom), row => row.scored.band ?? null),
    filled<RiskRow>(number('rank', headers.riskRank, COUNT_FORMAT, 8, gone), row => row.scored.rank ?? null),
    filled<RiskRow>(number('expectedLoss', headers.expectedLoss, money, 18, gone), row =>
      isClosedRow(row) ? null : (row.scored.expectedLoss ?? null),
    ),
    filled<RiskRow>(
      number('residualScore', headers.residualScore, 'General', 12, seldom),
      row => row.scored.residualScore ?? null,
    ),
    filled<RiskRow>(number('residualExpectedLoss', headers.residualExpectedLoss, money, 18, seldom), row =>
      isClosedRow(row) ? null : (row.scored.residualExpectedLoss ?? null),
    ),
    filled<RiskRow>(sentence('response', headers.response, 30, { isOptional: true }), row => responseOf(row.described)),
    filled<RiskRow>(sentence('why', headers.why, 40, { whenGone: { value: stateWords.gone[language] } }), row =>
      isClosedRow(row) ? closedReason[language] : missingText(row.scored.missing, language),
    ),
  ]
  const table = tableModel('KeduRisk', 'id', columns, riskRows(report, language))
  return sheetModel('risk', language, reportLines('risk', report), [table])
}

function riskRows({ risk, project }: Report, language: Language): RiskRow[] {
  if (!risk || risk.register.length === 0) return []
  const described = new Map((project.risks ?? []).map(row => [row.id, row]))
  const { expectedLoss, missing } = risk.exposure
  return [
    ...byRank(risk.register).map(scored => ({ scored, described: described.get(scored.id) })),
    { scored: { id: TOTAL_KEY, expectedLoss, missing }, name: headers.total[language] },
  ]
}

/** The worst first; risks without a rank in the register's order after them. */
const byRank = (register: readonly ScoredRisk[]): ScoredRisk[] =>
  register.toSorted((a, b) => (a.rank ?? Number.MAX_VALUE) - (b.rank ?? Number.MAX_VALUE))

/** The loss of a closed risk is in no total, so none is shown. */
const isClosedRow = ({ described }: RiskRow) => isClosed(described?.status)

/** Strategy and action of the response, as written. */
function responseOf(risk: Risk | undefined): string | null {
  const parts = [risk?.response?.strategy, risk?.response?.action].filter(part => part)
  return parts.length > 0 ? parts.join(': ') : null
}
