/** Rules about who may sign what. */

export const authorityRules = {}
