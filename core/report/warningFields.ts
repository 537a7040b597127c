/** The limits of early warnings on the settings sheet: both in one cell, "0.1; 0.2". */
import { WARNING_LIMITS, type WarningId } from '../contract/warningLimits.ts'
import { WARNINGS_WITH_LIMITS } from '../messages/warningsWords.ts'
import type { SettingField } from './settingFields.ts'

export const warningFields: SettingField[] = WARNINGS_WITH_LIMITS.map(limitsField)

function limitsField(id: WarningId): SettingField {
  const { amber, red, badSide } = WARNING_LIMITS[id]
  return {
    key: `warning.${id}`,
    default: () => `${amber}; ${red}`,
    read: (value, settings) => {
      const [watch, act, ...more] = String(value).split(/[;；]/).map(limitOf)
      if (watch === undefined || act === undefined || more.length > 0 || Number.isNaN(watch + act)) return false
      if (badSide === 'above' ? act < watch : act > watch) return false
      settings.thresholds = { ...settings.thresholds, [`warning.${id}.amber`]: watch, [`warning.${id}.red`]: act }
      return true
    },
  }
}

/** NaN for what is no number. */
const limitOf = (text: string): number => (text.trim() === '' ? NaN : Number(text.trim()))
