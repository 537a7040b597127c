export const riskRules = {}
