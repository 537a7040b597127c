/** Rules about joint ventures: shares, capital, calls. */

export const partnersRules = {}
