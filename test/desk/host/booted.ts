/** Starts the genuine office.js on a host, for one test file. */
import { HostApplication, type HostOptions } from '../../../desk/host/hostApplication.ts'
import { type BootedOffice, bootOffice } from '../../../desk/host/nodeRealm.ts'

export interface Booted extends BootedOffice {
  app: HostApplication
}

export const OPTIONS: HostOptions = { fileName: 'Book1.xlsx', locale: 'en-US', now: () => new Date(2026, 10, 20, 12) }

export async function boot(options: Partial<HostOptions> = {}, bytes?: Uint8Array): Promise<Booted> {
  const complete = { ...OPTIONS, ...options }
  const app = bytes ? await HostApplication.open(bytes, complete) : HostApplication.blank(complete)
  return { app, ...(await bootOffice(app)) }
}

/** The error that a promise rejects with. Errors of the library's own realm are no `instanceof` this one's. */
export async function rejection(promise: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await promise
  } catch (error) {
    return error as OfficeExtension.Error
  }
  throw new Error('The promise was expected to reject.')
}

/** Lets messages from the host reach the library's handlers. */
export async function delivered(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !condition(); turn++) await new Promise(resolve => setTimeout(resolve, 1))
}

/** What cells of a sheet hold, row by row. */
export function valuesOf(app: HostApplication, sheetName: string, rows: number, columns: number): unknown[][] {
  const sheet = app.workbook.sheetNamed(sheetName)
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => sheet.cellAt(row, column)?.value ?? null),
  )
}
