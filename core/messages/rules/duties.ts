/** Rules about duties that one person should not hold both of. */
import type { Sentence } from '../../contract/finding.ts'
import { day } from '../dates.ts'
import { dutyDeed } from '../dutyWords.ts'
import { rule } from '../ruleText.ts'
import { money, moneyZh } from './words.ts'

type Held = {
  person: string
  duties: string[]
  /** Document, entry, contract or rows of the matrix; empty for the whole project. */
  where: string
  amount: number | null
  currency: string
}

function heldBoth({ person, duties, where, amount, currency }: Held): Sentence {
  const deedsOf = duties.map(dutyDeed)
  const stake = amount === null ? '' : ` (${money(amount, currency)})`
  const stakeZh = amount === null ? '' : `（${moneyZh(amount, currency)}）`
  return {
    en: `${person} both ${deedsOf.map(deed => deed.en).join(' and ')} ${where === '' ? 'in this project' : `in ${where}`}${stake}`,
    zh: `${person} 在${where === '' ? '本项目' : ` ${where} `}中既${deedsOf.map(deed => deed.zh).join('又')}${stakeZh}`,
  }
}

export const dutiesRules = {
  'duties/conflict': rule<Held & { expired: string | null }>({
    severity: 'error',
    checks: { en: 'One person holds two duties that exclude each other.', zh: '同一人兼任不相容职务。' },
    sentence: p => {
      const held = heldBoth(p)
      return p.expired === null
        ? { en: `${held.en}.`, zh: `${held.zh}。` }
        : {
            en: `${held.en}; the control that made up for it expired on ${day(p.expired).en}.`,
            zh: `${held.zh}，补偿性控制已于 ${day(p.expired).zh} 到期。`,
          }
    },
  }),
  'duties/accepted': rule<Held & { control: string; until: string | null }>({
    severity: 'info',
    checks: {
      en: 'One person holds two duties that exclude each other, and a recorded control makes up for it.',
      zh: '同一人兼任不相容职务，已记录补偿性控制。',
    },
    sentence: p => {
      const held = heldBoth(p)
      return {
        en: `${held.en}; accepted ${p.until === null ? 'without an end' : `until ${day(p.until).en}`}: ${p.control}`,
        zh: `${held.zh}，已接受${p.until === null ? '（无期限）' : `至 ${day(p.until).zh}`}：${p.control}`,
      }
    },
  }),
}
