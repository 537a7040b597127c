/** What the manifest tests read out of an XML text. */

/** Values of an attribute wherever it stands, in order. */
export function attributeValues(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(match => match[1] ?? '')
}

/** Addresses in DefaultValue and Value; namespaces are names, not addresses. */
export function urlsIn(xml: string): string[] {
  return [...attributeValues(xml, 'DefaultValue'), ...attributeValues(xml, 'Value')].filter(value =>
    /^[a-z]+:\/\//i.test(value),
  )
}
