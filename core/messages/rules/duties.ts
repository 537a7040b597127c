/** Rules about duties that one person should not hold both of. */

export const dutiesRules = {}
