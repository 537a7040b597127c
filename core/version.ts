/** Version of the product. */
export const VERSION = '0.1.0'
/** Version of the rules (semver): it rises with any change that changes a figure. */
export const RULES_VERSION = '0.4.0'
/** Version of the HTTP and JSON contract. */
export const CONTRACT_VERSION = '1.0'
