/** Rules about cash in and out, receivables, currencies. */

export const cashRules = {}
