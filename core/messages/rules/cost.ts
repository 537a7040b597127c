export const costRules = {}
