/**
 * A row of a grid, or the row before it where both hold the same. Formulas and number formats of a table are the same for
 * thousands of rows; as one array they take memory once, and cross to a worker once.
 */
export function sharedRow<T>(row: T[], before: T[] | undefined): T[] {
  const isSame = before?.length === row.length && row.every((cell, column) => cell === before[column])
  return isSame ? before : row
}
