/** Rules about contracts: settled, invoiced, paid and retained. */

export const contractsRules = {}
