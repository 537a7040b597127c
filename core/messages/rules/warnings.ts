/** Rules about early warnings. */

export const warningsRules = {}
