/** Rules about cost and benefit over time. */

export const benefitRules = {}
