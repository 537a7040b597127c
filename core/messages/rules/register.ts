/** Rules about registers of issues, reviews, training and the like. */

export const registerRules = {}
