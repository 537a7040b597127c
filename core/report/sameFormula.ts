/** Compares formulas that Excel shows in another form than they are stored in. */

/** Whether two formulas of a cell of `table` are the same: `KeduCost[[#This Row],[EV]]`, `KeduCost[@EV]` and `[@EV]` are. */
export function sameFormula(a: string, b: string, table: string): boolean {
  return normal(a, table) === normal(b, table)
}

function normal(formula: string, table: string): string {
  return formula
    .replaceAll(`${table}[`, '[')
    .replace(/\[\[#This Row\],\s*\[([^[\]]+)\]\]/gi, '[@$1]')
    .replace(/\[@\[([^[\]]+)\]\]/g, '[@$1]')
    .replace(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '')
    .toLowerCase()
}
