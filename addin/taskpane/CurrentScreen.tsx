/** One screen at a time. */
import { lazy, Suspense } from 'react'
import { AllFindingsScreen } from './AllFindingsScreen.tsx'
import { DepartmentScreen } from './DepartmentScreen.tsx'
import { DepartmentsScreen } from './DepartmentsScreen.tsx'
import { FilesScreen } from './FilesScreen.tsx'
import { GroupScreen } from './GroupScreen.tsx'
import { usePane } from './paneContext.ts'
import { ResultsScreen } from './ResultsScreen.tsx'
import { RunningScreen } from './RunningScreen.tsx'
import { SettingsScreen } from './SettingsScreen.tsx'
import { StartScreen } from './StartScreen.tsx'
import { TroubleScreen } from './TroubleScreen.tsx'

/** Screens that few visits need are loaded when they are opened. */
const MappingScreen = lazy(async () => ({ default: (await import('./MappingScreen.tsx')).MappingScreen }))
const TemplatesScreen = lazy(async () => ({ default: (await import('./TemplatesScreen.tsx')).TemplatesScreen }))

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
    case 'mapping':
      return (
        <Suspense fallback={<RunningScreen kind="opening" step={null} />}>
          <MappingScreen screen={screen} />
        </Suspense>
      )
    case 'templates':
      return (
        <Suspense fallback={<RunningScreen kind="opening" step={null} />}>
          <TemplatesScreen />
        </Suspense>
      )
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
        case 'departments':
          return <DepartmentsScreen answer={screen.answer} />
        case 'department':
          return <DepartmentScreen answer={screen.answer} id={screen.view.id} />
      }
  }
}
