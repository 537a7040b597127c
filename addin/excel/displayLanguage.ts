/** The language of the user's Office; English before Office has started. */
export function displayLanguage(): 'en' | 'zh' {
  const context: Office.Context | undefined = typeof Office === 'undefined' ? undefined : Office.context
  return /^zh\b/i.test(context?.displayLanguage ?? '') ? 'zh' : 'en'
}
