/** What the pane says of the departments that the policy wants. */
const figure = (count: number) => count.toLocaleString('en')

export const departments = {
  title: { en: 'Departments that must take part', zh: '应参与部门' },
  /** The way to them from the results: how many of them have something missing. */
  state: {
    en: (missing: number, total: number) =>
      missing > 0
        ? `Departments that must take part: ${figure(missing)} of ${figure(total)} not covered`
        : `Departments that must take part: all ${figure(total)} covered`,
    zh: (missing: number, total: number) =>
      missing > 0
        ? `应参与部门：${figure(total)} 个中 ${figure(missing)} 个未覆盖`
        : `应参与部门：${figure(total)} 个均已覆盖`,
  },
  missing: { en: (count: number) => `${figure(count)} missing`, zh: (count: number) => `缺少 ${figure(count)} 项` },
  covered: { en: 'Covered', zh: '已覆盖' },
  /** Heading of what is missing from one department. */
  missingFrom: {
    en: (name: string, count: number) => `${name}: ${figure(count)} missing`,
    zh: (name: string, count: number) => `${name}：缺少 ${figure(count)} 项`,
  },
} as const
