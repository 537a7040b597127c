/** Host classes against Microsoft's own prototypes: a misspelt member would otherwise never be reached. */
import { expect, it } from 'vitest'
import { HostObject } from '../../../desk/host/hostObject.ts'
import * as autoFilter from '../../../desk/host/objects/autoFilter.ts'
import * as chart from '../../../desk/host/objects/chart.ts'
import * as chartAxis from '../../../desk/host/objects/chartAxis.ts'
import * as chartFormat from '../../../desk/host/objects/chartFormat.ts'
import * as chartSeries from '../../../desk/host/objects/chartSeries.ts'
import * as chartTitle from '../../../desk/host/objects/chartTitle.ts'
import * as namedItem from '../../../desk/host/objects/namedItem.ts'
import * as pageLayout from '../../../desk/host/objects/pageLayout.ts'
import * as range from '../../../desk/host/objects/range.ts'
import * as rangeAreas from '../../../desk/host/objects/rangeAreas.ts'
import * as rangeBorder from '../../../desk/host/objects/rangeBorder.ts'
import * as rangeFormat from '../../../desk/host/objects/rangeFormat.ts'
import * as rangeSort from '../../../desk/host/objects/rangeSort.ts'
import * as setting from '../../../desk/host/objects/setting.ts'
import * as table from '../../../desk/host/objects/table.ts'
import * as tableColumn from '../../../desk/host/objects/tableColumn.ts'
import * as tableRow from '../../../desk/host/objects/tableRow.ts'
import * as tableSort from '../../../desk/host/objects/tableSort.ts'
import * as workbook from '../../../desk/host/objects/workbook.ts'
import * as worksheet from '../../../desk/host/objects/worksheet.ts'
import * as freezePanes from '../../../desk/host/objects/worksheetFreezePanes.ts'
import * as protection from '../../../desk/host/objects/worksheetProtection.ts'
import { boot } from './booted.ts'

const modules = [
  autoFilter,
  chart,
  chartAxis,
  chartFormat,
  chartSeries,
  chartTitle,
  namedItem,
  pageLayout,
  range,
  rangeAreas,
  rangeBorder,
  rangeFormat,
  rangeSort,
  setting,
  table,
  tableColumn,
  tableRow,
  tableSort,
  workbook,
  worksheet,
  freezePanes,
  protection,
]

/** Members of collections that the dispatcher reaches by its own ways. */
const INTERNAL = new Set(['constructor', 'items', 'matches'])

function membersOf(prototype: object): Set<string> {
  const members = new Set<string>()
  for (let level: object | null = prototype; level && level !== Object.prototype; ) {
    for (const name of Object.getOwnPropertyNames(level)) members.add(name)
    level = Object.getPrototypeOf(level)
  }
  return members
}

type HostClass = { name: string; prototype: HostObject }

const isHostClass = (value: unknown): value is HostClass =>
  typeof value === 'function' && value.prototype instanceof HostObject

it('every public member of a host class exists in Excel’s class of the same name', async () => {
  const { Excel } = await boot()
  const classes = modules.flatMap(module => Object.values(module)).filter(isHostClass)
  const strangers: string[] = []
  for (const { name, prototype } of classes) {
    const genuine: unknown = Reflect.get(Excel, name)
    if (typeof genuine !== 'function') {
      strangers.push(name)
      continue
    }
    const known = membersOf(genuine.prototype as object)
    for (const member of Object.getOwnPropertyNames(prototype)) {
      if (!INTERNAL.has(member) && !member.startsWith('_') && !known.has(member)) strangers.push(`${name}.${member}`)
    }
  }
  expect(classes.length).toBeGreaterThan(20)
  expect(strangers).toEqual([])
})
