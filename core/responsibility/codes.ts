/** What a cell of a responsibility matrix says: letters or words, one or several, as people write them. */
import type { Matrix } from '../contract/people.ts'
import { DUTY_WORDS, type Duty, OWN_DUTIES, schemeNamed } from './schemes.ts'

export interface Scheme {
  name: string
  /** The duties that are counted, in the scheme's order. */
  duties: readonly Duty[]
  /** Written form, upper case → duties. */
  words: ReadonlyMap<string, readonly Duty[]>
}

export interface CellReading {
  /** Each duty once, as met. */
  duties: readonly Duty[]
  /** What is no code of the scheme, as written. */
  unknown: readonly string[]
}

/** Ways of writing that nobody is assigned. */
const BLANKS = new Set(['', '-', '--', '–', '—', '——', '/', 'N/A', 'NA', '无'])
const SEPARATORS = /[\s,/;&+|、·()\\]+/u

/** RACI, RASCI, zh, or the letters themselves ("RACID"); what the sheet's legend says of a letter or mark goes first. */
export function schemeOf(name: string, legend: NonNullable<Matrix['legend']> = {}): Scheme {
  const { letters, ownDuties } = schemeNamed(name)
  const explained = new Map(Object.entries(legend).map(([code, role]) => [codeKey(code), dutiesOf(code, role)]))
  const duties = [
    ...new Set([
      ...letters.flatMap(letter => explained.get(letter) ?? [letter]),
      ...[...explained.values()].flat(),
      ...ownDuties,
    ]),
  ]
  const words = new Map<string, readonly Duty[]>(letters.map(letter => [letter, [letter]]))
  for (const [word, meaning] of Object.entries(DUTY_WORDS)) {
    const isKnown = (duty: Duty) => letters.includes(duty) || duties.includes(duty) || OWN_DUTIES.includes(duty)
    if (meaning.every(isKnown)) words.set(word, meaning)
  }
  for (const [code, own] of explained) words.set(code, own)
  return { name, duties, words }
}

const codeKey = (code: string) => code.normalize('NFKC').trim().toUpperCase()

/** What is explained as no standard duty is one of its own; a standard letter is then in brackets, as it is not its own. */
function dutiesOf(code: string, role: NonNullable<Matrix['legend']>[string]): readonly Duty[] {
  if (role === 'A/R') return ['A', 'R']
  if (role !== 'none') return [role]
  const key = codeKey(code)
  return [schemeNamed('RACI').letters.includes(key) ? `(${key})` : key]
}

/** A reader of cells in one scheme; it remembers what it has read, as a matrix repeats few texts many times. */
export function cellReader(scheme: Scheme): (text: string) => CellReading {
  const known = new Map<string, CellReading>()
  return text => {
    const before = known.get(text)
    if (before) return before
    const reading = readCell(text, scheme)
    known.set(text, reading)
    return reading
  }
}

function readCell(text: string, scheme: Scheme): CellReading {
  const written = text.normalize('NFKC').trim().toUpperCase()
  if (BLANKS.has(written)) return { duties: [], unknown: [] }
  const duties = new Set<Duty>()
  const unknown: string[] = []
  for (const token of written.split(SEPARATORS)) {
    if (BLANKS.has(token)) continue
    const meaning = dutiesOfToken(token, scheme)
    if (meaning === null) unknown.push(token)
    for (const duty of meaning ?? []) duties.add(duty)
  }
  return { duties: [...duties], unknown }
}

/** A word, or a run of words that are all codes ("RA", "主办审核"); null where a part is none. */
function dutiesOfToken(token: string, { words }: Scheme): Duty[] | null {
  const duties: Duty[] = []
  for (let at = 0; at < token.length; ) {
    const word = longestWordAt(token, at, words)
    if (word === null) return null
    duties.push(...(words.get(word) ?? []))
    at += word.length
  }
  return duties
}

function longestWordAt(token: string, at: number, words: Scheme['words']): string | null {
  let longest: string | null = null
  for (const word of words.keys()) {
    if (token.startsWith(word, at) && word.length > (longest?.length ?? 0)) longest = word
  }
  return longest
}
