/** The functions' bundle: loads first and alone, before the pane. */
import { displayLanguage } from '../excel/displayLanguage.ts'
import { registerFunctions } from './register.ts'

// Excel on iPad and older versions have no custom functions; the pane works there all the same.
if (typeof CustomFunctions !== 'undefined') registerFunctions(CustomFunctions, displayLanguage)
