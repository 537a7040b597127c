/** Starts the desk: language and sample come from the address (`?lang=zh&sample=name.xlsx`), else from the browser. */
import { deskText } from '../../core/messages/desk.ts'
import { installHost } from '../host/browser.ts'
import type { FunctionsMetadata } from '../host/customFunctions.ts'
import { Desk } from './desk.ts'
import { element } from './elements.ts'
import { fetchSample, sampleNames, takeFiles } from './files.ts'
import type { Language } from './grid/univer.ts'
import { makePaneResizable } from './paneWidth.ts'
import { cycleParts } from './parts.ts'

declare global {
  interface Window {
    /** What the task pane's page and the tests take hold of. */
    keduDesk: { desk: Desk; installHost(page: Window): void }
  }
}

const asked = new URLSearchParams(location.search)

function startLanguage(): Language {
  const language = asked.get('lang') ?? navigator.language
  return language.startsWith('zh') ? 'zh' : 'en'
}

const SAMPLE_BY_LANGUAGE: Record<Language, string> = { en: 'riverside-plant.xlsx', zh: 'binjiang-joint-venture.xlsx' }

/** The sample asked for (none when asked for an empty name), else the one in the language, else the first. */
function startSample(names: readonly string[], language: Language): string | undefined {
  const named = asked.get('sample')
  if (named !== null) return named || undefined
  return names.find(name => name === SAMPLE_BY_LANGUAGE[language]) ?? names[0]
}

function offerSamples(names: readonly string[], language: Language, chosen: string): void {
  const select = element('sample', HTMLSelectElement)
  select.replaceChildren(new Option(deskText.chooseSample[language], ''), ...names.map(name => new Option(name, name)))
  select.value = names.includes(chosen) ? chosen : ''
}

/** The add-in's description of its custom functions, which Excel reads before any formula; null when it is not built. */
async function fetchFunctions(): Promise<FunctionsMetadata | null> {
  const answer = await fetch('/functions.json')
  return answer.ok ? ((await answer.json()) as FunctionsMetadata) : null
}

async function openSample(desk: Desk, name: string): Promise<void> {
  const sample = await fetchSample(name)
  if (sample) await desk.open(sample)
}

async function start(): Promise<void> {
  const language = startLanguage()
  const [names, functions] = await Promise.all([sampleNames(), fetchFunctions()])
  const desk = new Desk(language, functions)
  window.keduDesk = { desk, installHost: page => installHost(desk.app, page) }
  const languageChoice = element('language', HTMLSelectElement)
  const sampleChoice = element('sample', HTMLSelectElement)
  languageChoice.value = language
  languageChoice.addEventListener('change', async () => {
    await desk.speak(languageChoice.value === 'zh' ? 'zh' : 'en')
    offerSamples(names, desk.language, sampleChoice.value)
  })
  sampleChoice.addEventListener('change', () => void openSample(desk, sampleChoice.value))
  element('download', HTMLButtonElement).addEventListener('click', () => void desk.download())
  takeFiles(file => {
    sampleChoice.value = ''
    void desk.open(file)
  })
  makePaneResizable()
  cycleParts()
  const sample = startSample(names, language)
  offerSamples(names, language, sample ?? '')
  // The workbook first: the task pane looks at it as soon as it is shown.
  if (sample) await openSample(desk, sample)
  await desk.show()
  document.body.dataset.ready = 'true'
}

await start()
