/** The date as the person at this machine reads it. */

const two = (part: number) => String(part).padStart(2, '0')

export const localDate = (at: Date): string =>
  `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
