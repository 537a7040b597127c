/** Segregation of duties as published, with the words of the sources. */

/** Pairs that one person should not hold both of: web.utah.edu (Internal Audit), lgo.org.af, vantazo.com. */
export const publishedPairs: [string, string][] = [
  ['pay', 'request'],
  ['approve', 'pay'],
  ['approve', 'receive'],
  ['approve', 'record'],
  ['approve', 'reconcile'],
  ['pay', 'reconcile'],
  ['receive', 'record'],
  ['receive', 'reconcile'],
  ['reconcile', 'record'],
  ['approve', 'vendor_master'],
  ['approve', 'request'],
  ['pay', 'receive'],
  ['pay', 'record'],
  ['pay', 'vendor_master'],
]

export interface PublishedDutyCase {
  source: string
  dutyToPeople: Record<string, string[]>
  expected: [person: string, duty: string, duty: string][]
}

export const publishedDutyCases: PublishedDutyCase[] = [
  {
    source:
      'web.utah.edu/Internal_Audit/segregation_of_duties.html: authorization, custody, record keeping, reconciliation - no one person should control two or more; example 3: depositing cash and reconciling bank statements',
    dutyToPeople: { pay: ['Dee'], reconcile: ['Dee'], approve: ['Bob'] },
    expected: [['Dee', 'pay', 'reconcile']],
  },
]
