/** The settings of a joint venture on the settings sheet. */
import type { JointVentureSettings, Settings } from '../contract/settings.ts'
import type { SettingField } from './settingFields.ts'
import { listOf, namedNumbers } from './settingValues.ts'

const put = (settings: Settings, part: JointVentureSettings): true => {
  settings.jointVenture = { ...settings.jointVenture, ...part }
  return true
}

const BASES = ['posting-date', 'by-day'] as const

export const jointVentureFields: SettingField[] = [
  {
    key: 'jointVenture.operator',
    default: () => null,
    read: (value, settings) => String(value).trim() !== '' && put(settings, { operator: String(value).trim() }),
  },
  {
    key: 'jointVenture.splitBasis',
    default: () => 'posting-date',
    read: (value, settings) => {
      const basis = BASES.find(each => each === String(value).trim().toLowerCase())
      return basis !== undefined && put(settings, { splitBasis: basis })
    },
  },
  {
    key: 'jointVenture.excludedAccounts',
    default: () => null,
    read: (value, settings) => listOf(value).length > 0 && put(settings, { excludedAccounts: listOf(value) }),
  },
  {
    key: 'jointVenture.costCaps',
    default: () => null,
    read: (value, settings) => {
      const caps = namedNumbers(value)?.map(({ name, number }) => ({ partner: name, amount: number }))
      return caps !== undefined && put(settings, { costCaps: caps })
    },
  },
]
