/** Who is named by which lines of the authorisation table, and which amounts a line covers. */
import type { AuthorityLine, Person } from '../contract/people.ts'
import type { InProjectCurrency } from '../exchangeRates.ts'
import { toMinor } from '../money.ts'
import { normalisedName } from '../names.ts'
import type { BudgetState } from './authorityBudget.ts'
import type { Matter } from './authorityMatters.ts'
import type { Signing } from './authoritySignings.ts'

type Lines = readonly AuthorityLine[]

/** An amount and the limit of a line in one currency, in minor units. */
export interface Compared {
  amount: number
  /** Null: no limit. */
  limit: number | null
  currency: string
}

export interface AuthorityReader {
  /** Lines of the matter in force on a day. */
  inForce(matter: Matter, date: string): Lines
  /** Of these the lines that hold for what is inside, or outside, the budget; all where nobody can tell. */
  holding(lines: Lines, budget: BudgetState): Lines
  /** Of these the lines that name somebody, by name, post or department; a post written as a name counts too. */
  naming(lines: Lines, name: string): Lines
  /** Of these the lines one after another: by order where one has an order, else by limit. */
  levels(lines: Lines): readonly Lines[]
  /** Null where currencies differ and a rate is missing. */
  compare(signing: Signing, line: AuthorityLine): Compared | null
}

const key = (text: string | undefined) => (text === undefined ? '' : normalisedName(text))

/** Reads lines against the people table. */
export function authorityReader(
  people: readonly Person[],
  currency: string,
  minorOf: InProjectCurrency,
): AuthorityReader {
  const known = Map.groupBy(people, person => key(person.name))
  const indexOf = remembered(namesOf)
  const forceOf = remembered((matter: Matter) => forceFinder(matter.lines))
  const insideOf = remembered((lines: Lines) => lines.filter(line => line.withinBudget !== false))
  const outsideOf = remembered((lines: Lines) => lines.filter(line => line.withinBudget !== true))
  return {
    inForce: (matter, date) => forceOf(matter)(date),
    holding: (lines, budget) =>
      budget === undefined ? lines : budget === 'inside' ? insideOf(lines) : outsideOf(lines),
    naming(lines, name) {
      const index = indexOf(lines)
      const own = key(name)
      const found = new Set(index.get(own))
      for (const person of known.get(own) ?? []) {
        for (const line of index.get(key(person.role)) ?? []) if (isPostOf(line, person)) found.add(line)
        for (const line of index.get(key(person.department)) ?? []) {
          if (line.person === undefined && line.post === undefined) found.add(line)
        }
      }
      return [...found]
    },
    levels: remembered(levelsOf),
    compare(signing, line) {
      const own = line.currency ?? currency
      const isSame = own === signing.currency
      const amount = isSame ? toMinor(signing.amount, own) : signing.minor
      if (line.upTo === undefined) return { amount: amount ?? 0, limit: null, currency: isSame ? own : currency }
      const limit = isSame ? toMinor(line.upTo, own) : minorOf(line.upTo, own, signing.date)
      return limit === null || amount === null ? null : { amount, limit, currency: isSame ? own : currency }
    },
  }
}

/** A line as a person calls its signer. */
export const signerName = ({ person, post, department }: AuthorityLine): string =>
  person ?? (post !== undefined && department !== undefined ? `${department} ${post}` : (post ?? department ?? ''))

function remembered<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, V>()
  return of => {
    const before = made.get(of)
    if (before !== undefined) return before
    const value = make(of)
    made.set(of, value)
    return value
  }
}

/** A line whose post is the person's role, in the person's department where both name one. */
function isPostOf({ person, post, department }: AuthorityLine, of: Person): boolean {
  const isElsewhere = department !== undefined && of.department !== undefined && key(department) !== key(of.department)
  return person === undefined && post !== undefined && !isElsewhere
}

/** Lines by person, by post, and by department where they have no post. */
function namesOf(lines: Lines): Map<string, AuthorityLine[]> {
  const index = new Map<string, AuthorityLine[]>()
  for (const line of lines) {
    for (const name of new Set([key(line.person), key(line.post), line.post ? '' : key(line.department)])) {
      const alike = index.get(name)
      if (name === '') continue
      if (alike) alike.push(line)
      else index.set(name, [line])
    }
  }
  return index
}

function forceFinder(lines: Lines): (date: string) => Lines {
  if (lines.every(line => line.from === undefined && line.to === undefined)) return () => lines
  const days = new Map<string, Lines>()
  return date => {
    const before = days.get(date)
    if (before) return before
    const inForce = lines.filter(line => (line.from ?? date) <= date && (line.to ?? date) >= date)
    days.set(date, inForce)
    return inForce
  }
}

function levelsOf(lines: Lines): Lines[] {
  const isOrdered = lines.some(line => line.order !== undefined)
  const rankOf = (line: AuthorityLine) => (isOrdered ? (line.order ?? 0) : (line.upTo ?? Number.POSITIVE_INFINITY))
  return [...Map.groupBy(lines, rankOf)].sort(([one], [other]) => one - other).map(([, level]) => level)
}
