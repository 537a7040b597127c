/** The settings of the settings sheet: how each is read from what a person types, and its default. */
import { isoOfDay } from '../calendar.ts'
import { withDefaults } from '../contract/defaults.ts'
import { LIMITS } from '../contract/limits.ts'
import { isoDate } from '../contract/primitives.ts'
import type { RiskScheme, Settings } from '../contract/settings.ts'
import type { CellValue } from '../contract/workbook.ts'
import type { SettingKey } from '../messages/settingTexts.ts'
import { yesNo } from '../messages/sheets.ts'
import type { Language } from './columns.ts'
import { jointVentureFields } from './jointVentureFields.ts'
import { namedNumbers, numberOf, type Typed, yesOrNo } from './settingValues.ts'
import { THRESHOLD_DEFAULTS } from './thresholds.ts'
import { warningFields } from './warningFields.ts'

export interface SettingField {
  key: SettingKey
  /** What stands in the column Default; null is no limit. */
  default: (language: Language) => CellValue
  /** Puts the value into the settings; false when it cannot be understood. */
  read: (value: Typed, settings: Settings) => boolean
}

/** The defaults that the analysis itself would fill in. */
const DEFAULTS = withDefaults({
  project: { name: '-', currency: 'USD', statusDate: '2000-01-01' },
  tasks: [],
}).settings

type RaciNumber =
  | 'responsibleMax'
  | 'consultedMax'
  | 'informedMax'
  | 'accountablePerPartyMax'
  | 'responsiblePerPartyMax'
type RaciFlag = 'sharedAccountable' | 'accountableImpliesResponsible'

function raciLimit(name: RaciNumber): SettingField {
  return {
    key: `raci.${name}`,
    default: () => DEFAULTS?.raci?.[name] ?? null,
    read: (value, settings) => {
      const limit = numberOf(value)
      if (limit === null || !Number.isInteger(limit) || limit < 0) return false
      settings.raci = { ...settings.raci, [name]: limit }
      return true
    },
  }
}

function raciFlag(name: RaciFlag): SettingField {
  return {
    key: `raci.${name}`,
    default: language => yesNo[DEFAULTS?.raci?.[name] ? 'yes' : 'no'][language],
    read: (value, settings) => {
      const flag = yesOrNo(value)
      if (flag === null) return false
      settings.raci = { ...settings.raci, [name]: flag }
      return true
    },
  }
}

type ThresholdKey = Extract<SettingKey, `thresholds.${string}`>

function threshold(key: ThresholdKey, min = 0): SettingField {
  const name = key.slice('thresholds.'.length)
  return {
    key,
    default: () => THRESHOLD_DEFAULTS[name] ?? DEFAULTS?.thresholds?.[name] ?? null,
    read: (value, settings) => {
      const limit = numberOf(value)
      if (limit === null || limit < min) return false
      settings.thresholds = { ...settings.thresholds, [name]: limit }
      return true
    },
  }
}

const SCHEDULE_LIMITS = [
  'thresholds.schedule.missingLogicShare',
  'thresholds.schedule.lagShare',
  'thresholds.schedule.finishToStartShare',
  'thresholds.schedule.constraintShare',
  'thresholds.schedule.longTaskDays',
  'thresholds.schedule.highFloatShare',
  'thresholds.schedule.highDurationShare',
  'thresholds.schedule.missedShare',
  'thresholds.schedule.criticalPathLengthIndex',
  'thresholds.schedule.baselineExecutionIndex',
] as const satisfies ThresholdKey[]

const dataDate: SettingField = {
  key: 'schedule.dataDate',
  default: () => null,
  read: (value, settings) => {
    const stated = dateOrYes(value)
    if (stated === null) return false
    settings.schedule = { ...settings.schedule, dataDate: stated }
    return true
  },
}

/** Serial numbers of dates from 2000 to 2099, which is how a date that is typed into a cell arrives. */
const FIRST_SERIAL = 36_526
const LAST_SERIAL = 73_050
const SERIAL_OF_DAY_ZERO = 25_569

function dateOrYes(value: Typed): string | boolean | null {
  if (typeof value === 'number' && value >= FIRST_SERIAL && value <= LAST_SERIAL) {
    return isoOfDay(Math.floor(value) - SERIAL_OF_DAY_ZERO)
  }
  const word = String(value).trim()
  return yesOrNo(value) ?? (isoDate.safeParse(word).success ? word : null)
}

function periodNumber(name: 'financialYearStartMonth' | 'monthCutOffDay', max: number): SettingField {
  return {
    key: `periods.${name}`,
    default: () => DEFAULTS?.periods?.[name] ?? null,
    read: (value, settings) => {
      const number = numberOf(value)
      if (number === null || !Number.isInteger(number) || number < 1 || number > max) return false
      settings.periods = { ...settings.periods, [name]: number }
      return true
    },
  }
}

function simulationNumber(name: 'iterations' | 'seed', range: [number, number]): SettingField {
  return {
    key: `simulation.${name}`,
    default: () => DEFAULTS?.simulation?.[name] ?? null,
    read: (value, settings) => {
      const number = numberOf(value)
      if (number === null || !Number.isInteger(number) || number < range[0] || number > range[1]) return false
      settings.simulation = { ...settings.simulation, [name]: number }
      return true
    },
  }
}

const riskBands: SettingField = {
  key: 'riskScheme.bands',
  default: () => null,
  read: (value, settings) => {
    const bands = bandsOf(String(value))
    if (!bands) return false
    settings.riskScheme = { method: 'product', ...settings.riskScheme, bands }
    return true
  },
}

/** All settings in the order of the sheet. */
export const settingFields: SettingField[] = [
  raciLimit('responsibleMax'),
  raciLimit('consultedMax'),
  raciLimit('informedMax'),
  raciLimit('accountablePerPartyMax'),
  raciLimit('responsiblePerPartyMax'),
  raciFlag('sharedAccountable'),
  raciFlag('accountableImpliesResponsible'),
  threshold('thresholds.costPerformanceIndexAmber'),
  threshold('thresholds.costPerformanceIndexRed'),
  threshold('thresholds.schedulePerformanceIndexAmber'),
  threshold('thresholds.schedulePerformanceIndexRed'),
  threshold('thresholds.authority.splitWindowDays'),
  threshold('thresholds.workload.fullShare'),
  threshold('thresholds.workload.overShare'),
  threshold('thresholds.workload.idleWeeks'),
  threshold('thresholds.workload.singlePointTasks'),
  threshold('thresholds.cash.openingBalance', Number.NEGATIVE_INFINITY),
  threshold('thresholds.cash.paymentTermsDays'),
  threshold('thresholds.cash.collectionTermsDays'),
  dataDate,
  ...SCHEDULE_LIMITS.map(key => threshold(key)),
  periodNumber('financialYearStartMonth', 12),
  periodNumber('monthCutOffDay', 31),
  ...jointVentureFields,
  ...warningFields,
  riskBands,
  simulationNumber('iterations', [1, LIMITS.iterations]),
  simulationNumber('seed', [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]),
]

/** "low 0; medium 5; high 12": names with the lowest score of each, rising. */
function bandsOf(text: string): RiskScheme['bands'] | null {
  const bands = namedNumbers(text)?.map(({ name, number }) => ({ name, from: number }))
  const isRising = bands?.every((band, index) => index === 0 || band.from > (bands[index - 1]?.from ?? band.from))
  return bands && isRising ? bands : null
}
