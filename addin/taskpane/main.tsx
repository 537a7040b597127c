/** The pane inside Excel. */
import { createRoot } from 'react-dom/client'
import { engineClient } from '../engine/engineClient.ts'
import { officeHost, officeIsDark, officeLanguage, officePartition } from '../excel/officeHost.ts'
import { officeWorkbook } from '../excel/officeWorkbook.ts'
import { excelWorkplace } from '../workplace.ts'
import { languageOf } from './languageOf.ts'
import { PaneApp } from './PaneApp.tsx'
import { paneTheme } from './paneTheme.ts'
import { keptTexts, settingsStore } from './settingsStore.ts'
import { startEngine } from './startEngine.ts'

const host = await officeHost()
if (host) {
  createRoot(document.getElementById('pane') as HTMLElement).render(
    <PaneApp
      workplace={excelWorkplace(officeWorkbook(host), engineClient(startEngine))}
      store={settingsStore(
        officePartition(host),
        keptTexts(() => localStorage),
        keptTexts(() => sessionStorage),
      )}
      theme={paneTheme(officeIsDark(host))}
      ownLanguage={languageOf(officeLanguage(host))}
      ownOrigin={location.origin}
    />,
  )
} else {
  // Opened in a plain browser tab: the page for files does not load office.js.
  location.replace('tab.html')
}
