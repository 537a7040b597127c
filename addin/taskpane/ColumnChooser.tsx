/** What a column is read as, with how sure that is, and the order of its dates where they can be read both ways. */
import type { ColumnCorrection, FoundColumn, TableKind } from '../../core/contract/intake.ts'
import { conceptName } from '../../core/messages/concepts.ts'
import { mapping } from '../../core/messages/paneMapping.ts'
import type { Language } from '../engine/protocol.ts'
import { Chooser } from './Chooser.tsx'
import type { ColumnChoice } from './corrections.ts'
import { usePane } from './paneContext.ts'

const SURE_FROM = 0.85
const LIKELY_FROM = 0.6
const NOT_READ = ''

interface ColumnChooserProps {
  kind: TableKind
  column: FoundColumn
  correction: ColumnCorrection | undefined
  concepts: string[]
  asksDateOrder: boolean
  onChoose(choice: ColumnChoice): void
}

export function ColumnChooser({ kind, column, correction, concepts, asksDateOrder, onChoose }: ColumnChooserProps) {
  const { language } = usePane()
  const own = column.concept !== null && !concepts.includes(column.concept) ? [column.concept] : []
  const party = kind === 'raci' && !own.some(concept => concept.startsWith('party:')) ? [`party:${column.heading}`] : []
  const choices = [...own, ...concepts, ...party].map(concept => ({
    value: concept,
    text: conceptName(kind, concept)[language],
  }))
  return (
    <>
      <Chooser
        label={`${column.column}  ${column.header}`}
        hint={hintOf(column, correction, language)}
        value={column.concept ?? NOT_READ}
        choices={[{ value: NOT_READ, text: mapping.notReadColumn[language] }, ...choices]}
        onChoose={value => onChoose({ concept: value === NOT_READ ? null : value })}
      />
      {(asksDateOrder || correction?.dateOrder) && (
        <Chooser
          label={mapping.dates[language]}
          value={correction?.dateOrder ?? ''}
          choices={[
            { value: '', text: mapping.asFound[language] },
            { value: 'dmy', text: mapping.dmy[language] },
            { value: 'mdy', text: mapping.mdy[language] },
          ]}
          onChoose={value => onChoose(value === 'dmy' || value === 'mdy' ? { dateOrder: value } : {})}
        />
      )}
    </>
  )
}

/** How sure the meaning is, in words, with the unit of amounts. */
function hintOf(column: FoundColumn, correction: ColumnCorrection | undefined, language: Language): string | undefined {
  const { concept, confidence, unit } = column
  if (correction?.concept !== undefined) return mapping.decided[language]
  if (concept === null) return undefined
  const sure = confidence >= SURE_FROM ? mapping.sure : confidence >= LIKELY_FROM ? mapping.likely : mapping.look
  return [sure[language], ...(unit ? [unit] : [])].join(' · ')
}
