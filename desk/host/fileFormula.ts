/** Formula text as files store it: newer functions carry a prefix there, custom functions another. */

/** Functions newer than the file format, as far as formulas of a project workbook use them. */
const NEWER = new Set(
  (
    'CONCAT IFS MAXIFS MINIFS SWITCH TEXTJOIN XLOOKUP XMATCH UNIQUE SEQUENCE LET IFNA DAYS STDEV.S STDEV.P VAR.S VAR.P ' +
    'PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC RANK.EQ RANK.AVG MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV ' +
    'FORECAST.LINEAR CEILING.MATH FLOOR.MATH NUMBERVALUE'
  ).split(' '),
)

/** Functions whose prefix has two parts. */
const NEWER_IN_SHEETS = new Set(['FILTER', 'SORT'])

/** Applies a change to the parts of a formula outside quoted text. */
const outsideText = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('')

/** Stored text without "=" → formula with "=" as a person sees it. */
export const formulaFromFile = (stored: string): string =>
  `=${outsideText(stored, part =>
    part
      .replace(/_xlfn\.(?:_xlws\.)?/gi, '')
      .replace(/_xldudf_([A-Za-z0-9]+)_(?=[A-Za-z])/gi, (_, namespace: string) => `${namespace.toUpperCase()}.`),
  )}`

/** Formula with "=" → text as files store it. */
export const formulaToFile = (formula: string): string =>
  outsideText(formula.slice(1), part =>
    part.replace(/(?<![\p{L}\p{N}_.])(?:KEDU\.([A-Z][A-Z0-9_.]*)|([A-Z][A-Z.]*))(?=\()/giu, (text, custom, plain) => {
      if (custom !== undefined) return `_xldudf_KEDU_${String(custom).toUpperCase()}`
      const name = String(plain).toUpperCase()
      if (NEWER_IN_SHEETS.has(name)) return `_xlfn._xlws.${name}`
      return NEWER.has(name) ? `_xlfn.${name}` : text
    }),
  )
