/** Rows of a table of exchange rates. */

import type { RawFinding } from '../../contract/finding.ts'
import type { Project } from '../../contract/project.ts'
import { raise } from '../../findings.ts'
import { placeName } from '../../provenance.ts'
import type { TableReader } from '../tableReader.ts'
import { scaleByTen } from '../values/numbers.ts'
import { daysOf } from '../values/periods.ts'
import { currencyIn } from '../values/units.ts'
import { periodOf } from './periodCell.ts'

type Rate = NonNullable<Project['rates']>[number]

/** A rate as quoted: of `currency`, in `quote` where the cell names a pair. */
export interface RateDraft {
  rate: Rate
  quote?: string
}

/** A rate that states no date holds from the beginning. */
const ALWAYS = '1970-01-01'
/** "100日元", "JPY 100", "每100美元": rates are quoted for a hundred units. */
const PER_HUNDRED = /(?<!\d)100(?!\d)/

/** Currencies of a cell: "USD", "美元", "USD/CNY", "美元兑人民币". */
function currenciesIn(text: string): string[] {
  return text.split(/[/兑对→>-]|\bto\b/).flatMap(part => currencyIn(part) ?? [])
}

const isPerHundred = (reader: TableReader, row: number, text: string) =>
  reader.number(row, 'per') === 100 ||
  PER_HUNDRED.test(text) ||
  PER_HUNDRED.test(reader.headerAt(reader.column('rate') ?? 0)) ||
  reader.table.notes.some(note => /100\s*(外币|units|单位)|per 100/i.test(note))

/** Reads the rates; a row whose currency or rate cannot be read is a finding. */
export function readRates(reader: TableReader): RateDraft[] {
  return reader.rows.flatMap((row): RateDraft[] => {
    const text = reader.text(row, 'currency')
    const stated = reader.number(row, 'rate')
    if (text === undefined || stated === undefined) return []
    const [currency, quote] = currenciesIn(text)
    if (currency === undefined) reader.unreadableValue(row, 'currency')
    if (stated <= 0) reader.unreadableValue(row, 'rate')
    if (currency === undefined || stated <= 0) return []
    const rate = isPerHundred(reader, row, text) ? scaleByTen(stated, -2) : stated
    return [
      {
        rate: { from: startOf(reader, row), currency, rate, source: reader.source(row, 'rate') },
        ...(quote && { quote }),
      },
    ]
  })
}

function startOf(reader: TableReader, row: number): string {
  if (!reader.has('from')) return ALWAYS
  const period = daysOf(periodOf(reader, row, 'from') ?? '')
  const isDay = reader.isDate(row, 'from')
  return (isDay ? reader.date(row, 'from') : (period?.first ?? reader.date(row, 'from'))) ?? ALWAYS
}

/** Rates to the currency of the project: a pair quoted the other way round is turned, one in a third currency is left out. */
export function joinRates(drafts: readonly RateDraft[], currency: string, findings: RawFinding[]): Rate[] {
  return drafts.flatMap(({ rate, quote }): Rate[] => {
    if (quote === undefined || quote === currency) return rate.currency === currency ? [] : [rate]
    if (rate.currency === currency) return [{ ...rate, currency: quote, rate: 1 / rate.rate }]
    const cell = rate.source ? placeName(rate.source) : rate.currency
    const params = { cell, currency: quote, project: currency }
    const { source } = rate
    findings.push(raise('input/rate-not-to-project', { kind: 'cell', id: cell }, params, { ...(source && { source }) }))
    return []
  })
}
