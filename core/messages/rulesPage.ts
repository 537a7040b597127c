/** Words of the page of rules. */
export const rulesPageText = {
  top: `# Rules 规则

Every finding of Kedu names its rule. This page is made from the table of rules (\`core/messages/rules\`) by \`npm run rules\`; a
test keeps the two equal. An error breaks a rule of control, a warning needs a decision, information is an opinion. Where a
setting is named, its row on the settings sheet moves the limit or switches the rule off.

每个发现都写明所依据的规则。本页由规则表生成，测试保证两者一致。错误表示违反控制要求，警告需要作出决定，提示仅供参考。列出设置项的规则，可在设置表中
调整其界限或停用。`,
  headers: ['Rule 规则', 'Severity 严重程度', 'What it checks', '检查内容', 'Setting 设置项'],
} as const
