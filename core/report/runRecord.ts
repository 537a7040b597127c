/** What is written into the run log of the settings sheet; the rest of a row comes from the Report. */
export interface RunRecord {
  /** When the run ended, as text in the reader's local time with seconds: core has no clock. It is the row's key. */
  time: string
  where: 'service' | 'device'
}
