/** Rows of the authorisation table (授权审批表). */
import type { Project } from '../../contract/project.ts'
import { present } from '../present.ts'
import type { TableReader } from '../tableReader.ts'
import { parseChineseNumber } from '../values/durations.ts'
import { currencyIn } from '../values/units.ts'

type AuthorityLine = NonNullable<Project['authority']>[number]

/** A limit that is none: the line goes up to any amount. */
const UNLIMITED = /^(unlimited|no limit|none|any|all|不限|无限额|无上限|不设限|全部|所有)$/i
const INSIDE = /^(y|yes|true|1|是|√|✓|within|inside|in budget|budgeted|within budget|预算内)$/i
const OUTSIDE = /^(n|no|false|0|否|outside|unbudgeted|not budgeted|over budget|outside budget|预算外|超预算)$/i

function limitOf(reader: TableReader, row: number): number | undefined {
  const text = reader.text(row, 'upTo')
  return text === undefined || UNLIMITED.test(text) ? undefined : reader.amount(row, 'upTo')?.value
}

function withinBudget(reader: TableReader, row: number): boolean | undefined {
  const text = reader.text(row, 'withinBudget')
  if (text === undefined || /均可|either|both/i.test(text)) return undefined
  if (INSIDE.test(text)) return true
  if (OUTSIDE.test(text)) return false
  reader.unreadableValue(row, 'withinBudget')
  return undefined
}

/** Steps are numbered: 1, "2nd", "第三步". */
function orderOf(reader: TableReader, row: number): number | undefined {
  const text = reader.text(row, 'order')
  if (text === undefined) return undefined
  const digits = /\d+/.exec(text)?.[0]
  const chinese = /[一二三四五六七八九十]+/.exec(text)?.[0]
  const order = digits !== undefined ? Number(digits) : chinese === undefined ? null : parseChineseNumber(chinese)
  if (order === null) reader.unreadableValue(row, 'order')
  return order ?? undefined
}

/** Reads who signs what; the matter of a merged cell holds for all its rows. */
export function readAuthority(reader: TableReader): AuthorityLine[] {
  return reader.rows.flatMap((row): AuthorityLine[] => {
    const matter = reader.text(row, 'matter')
    if (matter === undefined) return []
    return [
      present<AuthorityLine>({
        matter,
        post: reader.text(row, 'post'),
        person: reader.text(row, 'person'),
        department: reader.text(row, 'department'),
        upTo: limitOf(reader, row),
        currency: currencyIn(reader.text(row, 'currency') ?? '') ?? reader.amount(row, 'upTo')?.currency,
        withinBudget: withinBudget(reader, row),
        order: orderOf(reader, row),
        from: reader.date(row, 'from'),
        to: reader.date(row, 'to'),
        source: reader.source(row, reader.has('upTo') ? 'upTo' : 'matter'),
      }),
    ]
  })
}
