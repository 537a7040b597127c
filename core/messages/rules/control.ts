/** Rules about budget control: budget, commitments, cost and forecast of an account. */

export const controlRules = {}
