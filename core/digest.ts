/**
 * Digests that show whether two projects or two answers are the same: SHA-256 of canonical JSON (RFC 8785). Where rows
 * came from is no part of either, so moving a table in a workbook changes no digest.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { withDefaults } from './contract/defaults.ts'
import type { Project } from './contract/project.ts'
import type { Report } from './contract/report.ts'
import { RULES_VERSION } from './version.ts'

const SIGNIFICANT_DIGITS = 9

/** Keys that say where rows came from. */
const PROVENANCE = new Set(['source', 'partySources'])
/** Keys below which names are the user's own, so that a party called "source" is not taken for provenance. */
const FREE_NAMES = new Set(['cells', 'thresholds', 'policy', 'params'])
/** Keys whose numbers are money: exact, never shortened. */
const MONEY = new Set([
  ...['budgetAtCompletion', 'plannedValue', 'earnedValue', 'actualCost', 'costVariance', 'scheduleVariance'],
  ...['budget', 'amount', 'tax', 'value', 'advance', 'changes', 'settled', 'invoiced', 'paid', 'subscribed', 'paidIn'],
  'upTo',
])

/** Digest (hex) of the rules version and the Project with defaults. */
export function projectDigest(project: Project): string {
  const { tables: _tables, ...rest } = withDefaults(project)
  return digest({ rules: RULES_VERSION, project: withoutProvenance(rest, same) })
}

/** Digest (hex) of the answer: without digests and sentences, real numbers to nine significant digits. */
export function resultDigest(report: Report): string {
  const { digest: _digest, resultDigest: _resultDigest, findings, project, ...parts } = report
  const { tables: _tables, ...projectRest } = project
  const said = findings.map(({ message: _message, ...finding }) => finding)
  return digest(withoutProvenance({ ...parts, findings: said, project: projectRest }, shortened))
}

function digest(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('Nothing to digest')
  return bytesToHex(sha256(utf8ToBytes(text)))
}

type OfNumber = (value: number, key: string) => number

const same: OfNumber = value => value

const shortened: OfNumber = (value, key) =>
  Number.isInteger(value) || MONEY.has(key) ? value : Number(value.toPrecision(SIGNIFICANT_DIGITS))

/** A copy without provenance and absent fields; numbers as `ofNumber` has them. */
function withoutProvenance(value: unknown, ofNumber: OfNumber, key = '', free = false): unknown {
  if (typeof value === 'number') return ofNumber(value, key)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(item => withoutProvenance(item ?? null, ofNumber, key, free))
  const kept: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(value)) {
    if (field === undefined || (!free && PROVENANCE.has(name))) continue
    kept[name] = withoutProvenance(field, ofNumber, name, free || FREE_NAMES.has(name))
  }
  return kept
}
