/** Rules about departments that must take part. */

export const coverageRules = {}
