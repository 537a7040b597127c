/** Who does what, a letter a department in the order of RIVERSIDE_DEPARTMENTS; a dot is an empty cell. */
export const RIVERSIDE_DEPARTMENTS = [
  'PMO',
  'Finance',
  'HR',
  'Procurement',
  'Legal',
  'Sales & Marketing',
  'R&D',
  'Customer Service',
  'Engineering',
  'Operations',
  'Internal Audit',
]

/** 6.8 is missing and 6.9 is not in the plan: faults/riverside.ts. */
export const RIVERSIDE_MATRIX = `
wbs | codes
1.1 | A/R C I I I . . . C C I
1.2 | I . . C . . . . A/R C .
1.3 | I . . . C . . . R A/R .
1.4 | I . . . A/R . . . R C .
1.5 | C A/R . I I . . . C C I
1.6 | C . I . C A/R . I . C .
2.1 | I . . . . . A/R . C C .
2.2 | I . . I . . C . A/R C .
2.3 | I . . I . . . . A/R C .
2.4 | I . . . . . A/R . A C .
2.5 | I . . . . . C . A/R C .
2.6 | I . . . C . C . R A/R .
2.7 | I . . . . C A/R . C C .
2.8 | A R . I . . R . R C .
3.1 | C C . A/R C . . . C . I
3.2 | I C . A/R R . . . C . .
3.3 | I C . A/R C . C . R C I
3.4 | I C . A/R C . . . R C .
3.5 | I C . R C . R . C C .
3.6 | I C . R . . . . A/R . .
3.7 | I R . C A/R . . . . . .
4.1 | I . . I . . . . R A/R .
4.2 | I . . I . . . . A/R C .
4.3 | I . . I . . . . A/R C .
4.4 | I . . . . . . . R A/R .
4.5 | I . . . . . . . A/R C .
4.6 | I . . I . . C . A/R R .
4.7 | I . . . . . C . C A .
4.8 | I . . . . . A/R . R R .
4.9 | I . . . C . . . R A/R .
5.1 | C . . . . . C . R A/R .
5.2 | I C . C . . C . A/R C .
5.3 | I . . . . . X . R A/R .
5.4 | I . . . . . C . A/R R .
5.5 | I . . . . I A/R I C R .
5.6 | C I I . . I C I C A/R I
6.1 | C C A/R . I . . . . C .
6.2 | I C A/R . C . . . . R .
6.3 | I . A/R . . . C . C R .
6.4 | I . . C C A/R C . . . .
6.5 | I C . . C A/R . C . . .
6.6 | I C . . I A/R . R . . .
6.7 | I . C C . C . A/R . . .
6.9 | I C . R . . . . C A/R .
`

/** The name of the row that no task of the plan stands behind. */
export const RIVERSIDE_EXTRA_ROW = 'Spare parts strategy'
