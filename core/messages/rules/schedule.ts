export const scheduleRules = {}
