/** One screen at a time. */
import { AllFindingsScreen } from './AllFindingsScreen.tsx'
import { FilesScreen } from './FilesScreen.tsx'
import { GroupScreen } from './GroupScreen.tsx'
import { usePane } from './paneContext.ts'
import { ResultsScreen } from './ResultsScreen.tsx'
import { RunningScreen } from './RunningScreen.tsx'
import { SettingsScreen } from './SettingsScreen.tsx'
import { StartScreen } from './StartScreen.tsx'
import { TroubleScreen } from './TroubleScreen.tsx'

export function CurrentScreen() {
  const { state } = usePane()
  const { screen } = state
  if (state.settingsOpen) return <SettingsScreen />
  switch (screen.kind) {
    case 'files':
      return <FilesScreen />
    case 'opening':
    case 'running':
      return <RunningScreen kind={screen.kind} step={screen.step} />
    case 'start':
      return <StartScreen found={screen.found} />
    case 'trouble':
      return <TroubleScreen failure={screen.failure} />
    case 'results':
      switch (screen.view.kind) {
        case 'overview':
          return <ResultsScreen screen={screen} />
        case 'group':
          return <GroupScreen answer={screen.answer} rule={screen.view.rule} />
        case 'all':
          return <AllFindingsScreen answer={screen.answer} />
      }
  }
}
