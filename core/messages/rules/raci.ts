export const raciRules = {}
