/** A step of the work as a sentence. */
import { running, stageNames } from '../../core/messages/pane.ts'
import type { Language } from '../engine/protocol.ts'
import type { Step } from '../workplace.ts'

export function stepText(step: Step, language: Language): string {
  const { stage, done, total } = step
  switch (stage) {
    case 'reading':
      return running.reading[language](Math.max(1, done), total)
    case 'finding':
      return running.finding[language]
    case 'tables':
      return running.tables[language](done, total)
    case 'sending':
      return running.sending[language]
    case 'sheets':
      return running.sheets[language]
    case 'writing':
      return running.writing[language](done, total)
    default:
      return running.stageOf[language](stageNames[stage]?.[language] ?? running.analysing[language], done, total)
  }
}
