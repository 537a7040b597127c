/** `workbook.functions`: worksheet functions called without a cell. Only what the add-in asks. */

import { HostObject } from '../hostObject.ts'
import { dateSerial } from '../typedInput.ts'
import type { HostContext } from './hostContext.ts'

/** Days between the first days of the two date systems. */
const DAYS_1900_TO_1904 = 1462

export class Functions extends HostObject {
  readonly #host: HostContext

  constructor(host: HostContext) {
    super()
    this.#host = host
  }

  /** Serial number of a day in the date system of the workbook. */
  date(year: number, month: number, day: number): FunctionResult {
    const serial = dateSerial(year, month, day)
    const offset = this.#host.workbook.isDate1904 ? DAYS_1900_TO_1904 : 0
    return serial === null ? new FunctionResult(null, '#NUM!') : new FunctionResult(serial - offset, null)
  }
}

class FunctionResult extends HostObject {
  readonly #value: number | null
  readonly #error: string | null

  constructor(value: number | null, error: string | null) {
    super()
    this.#value = value
    this.#error = error
  }

  get value(): number | null {
    return this.#value
  }

  get error(): string | null {
    return this.#error
  }
}
