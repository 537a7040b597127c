/** The pane in a plain browser tab, on files; nothing of Office is loaded. */
import { createRoot } from 'react-dom/client'
import { engineClient } from '../engine/engineClient.ts'
import { fileWorkplace } from '../workplace.ts'
import { languageOf } from './languageOf.ts'
import { PaneApp } from './PaneApp.tsx'
import { browserIsDark, paneTheme } from './paneTheme.ts'
import { keptTexts, settingsStore } from './settingsStore.ts'
import { startEngine } from './startEngine.ts'

createRoot(document.getElementById('pane') as HTMLElement).render(
  <PaneApp
    workplace={fileWorkplace(engineClient(startEngine))}
    store={settingsStore(
      '',
      keptTexts(() => localStorage),
      keptTexts(() => sessionStorage),
    )}
    theme={paneTheme(browserIsDark())}
    ownLanguage={languageOf(navigator.language)}
    ownOrigin={location.origin}
  />,
)
