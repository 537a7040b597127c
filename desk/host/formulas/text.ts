/** Text, rounding and information functions that the formula library lacks or gives differently from Excel. */
import { formatValue } from 'hucre'
import type { FormulaFunction } from './aggregate.ts'
import {
  FormulaFault,
  NUMBER_FAULT,
  numberOfText,
  Reference,
  type Scalar,
  single,
  toBoolean,
  toNumber,
  toRows,
  toText,
  VALUE_FAULT,
} from './values.ts'

/** Applies to the first argument as text, if it is no error. */
const ofText =
  (apply: (text: string) => Scalar): FormulaFunction =>
  (value = null) => {
    const text = toText(value)
    return text instanceof FormulaFault ? text : apply(text)
  }

/** Shifts the decimal point through text, so that 1.005 rounds as it is written. */
function scale(value: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  return Number(`${mantissa}e${Number(exponent) + digits}`)
}

const rounding =
  (apply: (value: number) => number): FormulaFunction =>
  (value = null, digits = 0) => {
    const number = toNumber(value)
    const places = toNumber(digits)
    if (number instanceof FormulaFault) return number
    if (places instanceof FormulaFault) return places
    const whole = Math.trunc(places)
    const rounded = Math.sign(number) * scale(apply(scale(Math.abs(Number(number.toPrecision(15))), whole)), -whole)
    return Number.isFinite(rounded) ? rounded : NUMBER_FAULT
  }

const substitute: FormulaFunction = (value = null, from = null, to = null, position) => {
  const [text, search, replacement] = [toText(value), toText(from), toText(to)]
  if (text instanceof FormulaFault) return text
  if (search instanceof FormulaFault) return search
  if (replacement instanceof FormulaFault) return replacement
  if (search === '') return text
  if (position === undefined) return text.replaceAll(search, replacement)
  const wanted = toNumber(position)
  if (wanted instanceof FormulaFault) return wanted
  let count = 0
  return text.replaceAll(search, found => (++count === wanted ? replacement : found))
}

const textJoin: FormulaFunction = (delimiter = null, ignoreEmpty = true, ...values) => {
  const separator = toText(delimiter)
  if (separator instanceof FormulaFault) return separator
  const isSkipping = toBoolean(ignoreEmpty) === true
  const texts: string[] = []
  for (const scalar of values.flatMap(value => toRows(value).flat())) {
    const text = toText(scalar)
    if (text instanceof FormulaFault) return text
    if (text !== '' || !isSkipping) texts.push(text)
  }
  return texts.join(separator)
}

const textOf: FormulaFunction = (value = null, format = null) => {
  const scalar = single(value)
  const pattern = toText(format)
  if (scalar instanceof FormulaFault) return scalar
  return pattern instanceof FormulaFault ? pattern : formatValue(scalar ?? 0, pattern)
}

const is =
  (test: (scalar: Scalar) => boolean): FormulaFunction =>
  (value = null) =>
    test(single(value))

const logical =
  (combine: (flags: boolean[]) => boolean): FormulaFunction =>
  (...values) => {
    const flags: boolean[] = []
    for (const value of values) {
      const isDirect = !(value instanceof Reference || Array.isArray(value))
      for (const scalar of toRows(value).flat()) {
        if (scalar === null || (!isDirect && typeof scalar === 'string')) continue
        const flag = toBoolean(scalar)
        if (flag instanceof FormulaFault) return flag
        flags.push(flag)
      }
    }
    return flags.length === 0 ? VALUE_FAULT : combine(flags)
  }

export const TEXT_AND_LOGIC: Record<string, FormulaFunction> = {
  LEN: ofText(text => text.length),
  UPPER: ofText(text => text.toUpperCase()),
  LOWER: ofText(text => text.toLowerCase()),
  TRIM: ofText(text => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  VALUE: ofText(text => {
    const number = numberOfText(text)
    return Number.isNaN(number) ? VALUE_FAULT : number
  }),
  SUBSTITUTE: substitute,
  TEXTJOIN: textJoin,
  TEXT: textOf,
  T: (value = null) => {
    const scalar = single(value)
    return typeof scalar === 'string' || scalar instanceof FormulaFault ? scalar : ''
  },
  ROUND: rounding(value => Math.floor(value + 0.5)),
  ROUNDUP: rounding(value => Math.ceil(value)),
  ROUNDDOWN: rounding(value => Math.floor(value)),
  TRUNC: rounding(value => Math.floor(value)),
  AND: logical(flags => flags.every(Boolean)),
  OR: logical(flags => flags.some(Boolean)),
  XOR: logical(flags => flags.filter(Boolean).length % 2 === 1),
  NOT: (value = null) => {
    const flag = toBoolean(value)
    return flag instanceof FormulaFault ? flag : !flag
  },
  ISBLANK: is(scalar => scalar === null),
  ISTEXT: is(scalar => typeof scalar === 'string'),
  ISNONTEXT: is(scalar => typeof scalar !== 'string'),
  ISNUMBER: is(scalar => typeof scalar === 'number'),
  ISLOGICAL: is(scalar => typeof scalar === 'boolean'),
  ISERROR: is(scalar => scalar instanceof FormulaFault),
  ISERR: is(scalar => scalar instanceof FormulaFault && scalar.code !== '#N/A'),
  ISNA: is(scalar => scalar instanceof FormulaFault && scalar.code === '#N/A'),
  N: (value = null) => {
    const scalar = single(value)
    if (scalar instanceof FormulaFault) return scalar
    return typeof scalar === 'string' ? 0 : Number(scalar ?? 0)
  },
}
