/**
 * Digests that show whether two projects or two answers are the same: SHA-256 of canonical JSON (RFC 8785). Where rows
 * came from is no part of either, so moving a table in a workbook changes no digest.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type CanonicalRules, writeCanonical } from './canonicalText.ts'
import { withDefaults } from './contract/defaults.ts'
import type { Project } from './contract/project.ts'
import type { Report } from './contract/report.ts'
import { RULES_VERSION } from './version.ts'

const SIGNIFICANT_DIGITS = 9

/** Keys that say where rows came from. */
const PROVENANCE = new Set(['source', 'partySources', 'cellSources'])
/** Keys below which names are the user's own, so that a party called "source" is not taken for provenance. */
const FREE_NAMES = new Set(['cells', 'legend', 'thresholds', 'params'])
/** Keys whose numbers are money in minor units' precision: exact, never shortened. */
const MONEY = new Set([
  ...['budgetAtCompletion', 'plannedValue', 'earnedValue', 'actualCost', 'costVariance', 'scheduleVariance'],
  ...['originalBudget', 'currentBudget', 'commitments', 'openCommitments', 'available', 'inflow', 'outflow', 'net'],
  ...['cumulative', 'amount', 'value', 'changes', 'settled', 'invoiced', 'paid', 'retention', 'openToInvoice'],
  ...['openToPay', 'pendingChanges', 'actuals', 'accruals', 'forecastToComplete', 'forecastAtCompletion'],
  ...['budget', 'forecast', 'cumulativeBudget', 'cumulativeCost'],
  ...['openingBalance', 'plannedInflow', 'plannedOutflow', 'advancedForOthers', 'overdueReceivables'],
  ...['realised', 'unrealised'],
])

/** Digest (hex) of the rules version and the Project with defaults. */
export function projectDigest(project: Project): string {
  const { tables: _tables, ...rest } = withDefaults(project)
  return digest({ rules: RULES_VERSION, project: rest }, value => value)
}

/**
 * Digest (hex) of the answer: without sentences, money exact, other real numbers to nine significant digits. The
 * Project of the Report goes in as its own digest, which is that of the same content.
 */
export function resultDigest(report: Report): string {
  const { resultDigest: _resultDigest, project: _project, findings, ...parts } = report
  const said = findings.map(({ message: _message, ...finding }) => finding)
  return digest({ ...parts, findings: said }, shortened)
}

function shortened(value: number, key: string): number {
  return Number.isInteger(value) || MONEY.has(key) ? value : Number(value.toPrecision(SIGNIFICANT_DIGITS))
}

function digest(value: unknown, number: CanonicalRules['number']): string {
  const rules: CanonicalRules = {
    keeps: (key, free) => free || !PROVENANCE.has(key),
    isFree: key => FREE_NAMES.has(key),
    number,
  }
  const hash = sha256.create()
  writeCanonical(value, rules, piece => hash.update(utf8ToBytes(piece)))
  return bytesToHex(hash.digest())
}
