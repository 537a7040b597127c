/** Rules about how much work people have. */

export const workloadRules = {}
