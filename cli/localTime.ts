/** Date and time as the person at this machine reads them. */

const two = (part: number) => String(part).padStart(2, '0')

export const localDate = (at: Date): string =>
  `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

/** With seconds: the key of a row of the run log. */
export const localTime = (at: Date): string =>
  `${localDate(at)} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
