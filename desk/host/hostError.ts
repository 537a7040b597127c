/** An error as the rich API answers it: the code is what `OfficeExtension.Error.code` shows to the add-in. */
export class HostError extends Error {
  readonly code: string
  readonly httpStatus: number

  constructor(code: string, message: string, httpStatus = 400) {
    super(message)
    this.code = code
    this.httpStatus = httpStatus
  }
}

export const itemNotFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.", 404)

export const invalidArgument = (): HostError =>
  new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.')

export const wrongShape = (): HostError =>
  new HostError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  )

export const itemAlreadyExists = (): HostError =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409)

export const accessDenied = (): HostError =>
  new HostError('AccessDenied', 'You cannot perform the requested operation: the sheet is protected.', 403)

export const invalidOperation = (message: string): HostError => new HostError('InvalidOperation', message)
