/** Whether a risk is closed; the sheet of risks asks the same. */
export { isClosed } from '../riskStatus.ts'
