/** Words of risk scales, from the lowest rank. Three steps unless a word of the wider scale occurs in the column. */
const FIVE: readonly string[] = [
  'very low|rare|remote|negligible|insignificant|very unlikely|improbable|trivial|极低|很低|非常低|罕见|几乎不可能|可忽略|微小|极小|轻微',
  'low|unlikely|minor|small|低|较低|不太可能|较小|小|偏低',
  'medium|moderate|possible|mid|med|average|中|中等|一般|可能|中度',
  'high|likely|major|significant|large|probable|高|较高|很可能|较大|大|严重|重大|偏高',
  'very high|almost certain|certain|catastrophic|severe|critical|extreme|frequent|极高|很高|非常高|几乎确定|几乎肯定|灾难性|极严重|非常严重|特别严重|特大|极大|致命',
]
/** Words of a scale of three steps whose step differs there. */
const THREE: readonly string[] = [
  'low|minor|small|unlikely|低|轻微|较小|小|不太可能|较低|轻',
  'medium|moderate|mid|med|possible|中|中等|一般|可能|较大|中度',
  'high|major|large|likely|severe|critical|significant|高|严重|重大|大|很可能|较高|重',
]

const ranks = (steps: readonly string[]) =>
  new Map(steps.flatMap((words, i) => words.split('|').map(word => [word, i + 1] as const)))

export const FIVE_STEPS: ReadonlyMap<string, number> = ranks(FIVE)
export const THREE_STEPS: ReadonlyMap<string, number> = ranks(THREE)
export const ROMAN: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['v', 5],
])
