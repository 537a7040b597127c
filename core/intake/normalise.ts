/** Header texts made comparable: one spelling for widths, cases, separators and traditional characters; units set aside. */
import { TRADITIONAL } from './words/traditional.ts'
import { CURRENCY_CODES } from './words/units.ts'

const HAN = '\\u3400-\\u9fff'
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}])\\s+(?=[${HAN}])`, 'g')
const SEPARATORS = /[\s_\-–—/\\|·.,，、;；:：*'"“”!?？=~+&]+/g
const PARTICLE = new RegExp(`(?<=[${HAN}]{2})的(?=[${HAN}]{2})`, 'g')
const PARENTHESES = /[(（[【<《]([^)）\]】>》]*)[)）\]】>》]/g

/** Folds width, case and traditional characters; keeps separators. */
export function fold(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase()
  return /[\u3400-\u9fff]/.test(folded) ? folded.replace(/[\u3400-\u9fff]/g, c => TRADITIONAL[c] ?? c) : folded
}

/** One blank for every run of separators, none between Chinese characters. */
export function normalise(text: string): string {
  return fold(text).replace(SEPARATORS, ' ').replace(BETWEEN_HAN, '').trim()
}

/** What a heading says of tax; it decides the basis of the column, not its meaning. */
const TAX_WORDS =
  /\b(?:incl(?:uding|usive)?|excl(?:uding|usive)?|ex|with(?:out)?|before|after|net of)\b\.?(?: of)? ?(?:vat|tax|gst)\b|不含税|未税|含税/g

/** The heading without its words about tax; a heading of nothing else stays. */
export const withoutTax = (text: string) => text.replace(TAX_WORDS, ' ').trim() || text

/** "Cost $", "Cost in USD" and "金额￥" name the currency beside the meaning. */
const withoutCurrency = (text: string) =>
  text
    .replace(/[$€£¥]+/g, ' ')
    .replace(/(?<=\S) in ([a-z]{3})$/, (tail, code: string) => (CURRENCY_CODES.has(code.toUpperCase()) ? ' ' : tail))
    .trim() || text

/** 完成的情况 is 完成情况. */
const withoutParticle = (text: string) => text.replace(PARTICLE, '')

export interface HeaderText {
  /** The text without what stands in brackets and what it says of tax. */
  base: string
  /** With it. */
  full: string
  /** What stood in brackets, or after a last slash or comma. */
  notes: string[]
}

const known = new Map<string, HeaderText>()
const KNOWN_MAX = 20_000

/** Names of database fields with their words apart: "riskScore" is "risk Score"; other headings stay. */
const fieldWords = (text: string) => (/^[A-Za-z]+$/.test(text) ? text.replace(/([a-z]{2})([A-Z])/g, '$1 $2') : text)

/** The comparable parts of a header: "预算（万元）" has base 预算 and note 万元, "预算/元" the same with 元. */
export function headerText(text: string): HeaderText {
  const before = known.get(text)
  if (before) return before
  const folded = fold(fieldWords(text.trim()))
  const notes: string[] = []
  let base = folded.replace(PARENTHESES, (_, inside: string) => {
    notes.push(normalise(inside))
    return ' '
  })
  // Choices behind a colon are those of the cells: "状态：未开工/开工/完成".
  const choices = /^([^:：]{1,20})[:：]([^:：]*[/、|][^:：]*)$/.exec(base.trim())
  if (choices?.[1] && choices[2]) {
    notes.push(normalise(choices[2]))
    base = choices[1]
  }
  const slash = /^(.+)[/,，：:](.{1,6})$/.exec(base.trim())
  if (slash?.[1] && slash[2]) notes.push(normalise(slash[2]))
  const unitAfterSlash = /^(.+)\/(元|万元|千元|亿元|天|日|周|人天|小时|h|days?|usd|cny|rmb)$/.exec(base.trim())
  if (unitAfterSlash?.[1]) base = unitAfterSlash[1]
  const header = { base: withoutParticle(normalise(withoutCurrency(withoutTax(base)))), full: normalise(folded), notes }
  if (known.size >= KNOWN_MAX) known.clear()
  known.set(text, header)
  return header
}

/** A name made comparable for joining tables: numbering, case, widths and blanks do not matter. */
export function joinKey(text: string): string {
  return (
    normalise(text)
      .replace(/^[\d ]+(?=[^\d ])/, '')
      .replace(/\s+/g, ' ')
      .trim() || normalise(text)
  )
}
