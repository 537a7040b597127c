/**
 * The duty catalogue that Kedu ships: what departments usually answer for in projects. It is an example, not law: it names
 * duties and their words, and demands nothing until a policy does. A catalogue of the project takes its place.
 */
import type { Sentence } from '../../contract/finding.ts'
import { DEPARTMENTS } from '../../departments.ts'
import { normalisedName } from '../../names.ts'
import { controlDuties } from './control.ts'
import { deliveryDuties } from './delivery.ts'
import type { ShippedDuty } from './duty.ts'
import { ownershipDuties } from './ownership.ts'

export const SHIPPED_DUTIES: readonly ShippedDuty[] = [...controlDuties, ...deliveryDuties, ...ownershipDuties]

const byId = new Map(SHIPPED_DUTIES.map(shipped => [normalisedName(shipped.id), shipped]))

/** A duty in both languages: the catalogue's name of its id, else as it was written. */
export const dutyName = (written: string): Sentence =>
  byId.get(normalisedName(written))?.name ?? { en: written, zh: written }

/** The shipped catalogue as settings state one, in one language. */
export const shippedCatalogue = (language: 'en' | 'zh') =>
  SHIPPED_DUTIES.map(({ id, name, department, words }) => ({
    id,
    name: name[language],
    department: DEPARTMENTS[department].name[language],
    words: [...words],
  }))
