/** Rules about money that nobody answers for. */

export const unownedRules = {}
