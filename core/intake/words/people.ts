/** Headings of a list of people. */
import { concept, type KindWords } from './kindWords.ts'

export const peopleWords: KindWords = {
  required: [['name'], ['department', 'role', 'capacity', 'rate', 'skills', '-personal', 'title:']],
  titles: [
    'people',
    'team',
    'resource',
    'resources',
    'staff',
    'personnel',
    'team members',
    'staffing',
    'contacts',
    'directory',
    'roster',
    '人员',
    '团队',
    '成员',
    '资源',
    '花名册',
    '通讯录',
    '项目组',
    '组员',
    '员工信息',
    '员工名单',
    '分工',
    '人员名单',
  ],
  concepts: {
    id: concept('id', 0.3, 'id|no|s no|sr no|#|employee id|staff id|employee no|序号|编号|工号|员工编号|人员编号'),
    name: concept(
      'name',
      1.5,
      'name|person|employee|full name|emp name|resource name|team member|staff member|staff name|employee name|member|resource|staff|member name|stakeholder name|stakeholder|people|姓名|人员|人员姓名|员工姓名|成员|资源名称|员工|名字|小组成员|项目成员|组员|组员姓名|团队成员|成员姓名|干系人|干系人姓名|相关方|利益相关者|employee names|full names|人员名称|成员名称',
      'names|联系人|名单|职员|同事',
    ),
    department: concept(
      'text',
      1,
      'department|dept|dept name|team|unit|organisation|organization|company|division|function|部门|所属部门|单位|单位名称|所在部门|团队|公司|所属单位|team name|部门名称|处室|科室|班组|学院|faculty|branch',
      'group|section|office|employer|公司名称|小组|组别|分组',
    ),
    role: concept(
      'text',
      1,
      'role|position|job title|title|responsibilities|responsibility|project role|designation|post|岗位|角色|职务|职位|项目角色|担任角色|项目职务|职称|分工|分工内容|任务分工|工作分工|负责内容|负责工作|职责|工作职责|岗位职责|岗位名称|职责描述|负责模块|工种',
      'job|roles|身份',
    ),
    capacity: concept(
      'number',
      2,
      'capacity|weekly hours|hours per week|capacity hours week|hours week|available hours|weekly capacity|availability|hours a week|周工时|每周工时|可用工时|产能|每周可用工时|周可用工时|每周小时数|工时 周',
    ),
    skills: concept(
      'text',
      1.5,
      'skills|skill|skill set|discipline|competencies|expertise|技能|专长|专业技能|专业|擅长',
    ),
    rate: concept(
      'money',
      1.5,
      'rate|hourly rate|cost rate|rate per hour|day rate|daily rate|standard rate|cost per hour|std rate|rate hour|monthly rate|monthly salary|salary|net salary|gross salary|basic salary|wage|费率|小时费率|时薪|单价|人工单价|小时单价|工时单价|人天单价|人日单价|日费率|成本费率|月薪|薪资|工资|薪酬|年薪',
    ),
    from: concept(
      'date',
      0.6,
      'from|start|start date|on project from|on project|available from|onboarding date|join date|joined|onboard date|entry date|进场日期|进场时间|入场时间|到岗时间|开始日期|入场日期|到岗日期|入职日期|可用开始|入组日期|起始日期',
    ),
    to: concept(
      'date',
      0.6,
      'to|end|end date|off project|off project on|available to|available until|leave date|until|退场日期|离场时间|退场时间|离岗时间|结束日期|离场日期|离岗日期|可用结束|离组日期|截止日期',
    ),
    '-contact': concept(
      'text',
      0.5,
      'email|e mail|email address|phone number|contact number|phone|mobile|telephone|contact|location|邮箱|电话|手机|手机号|手机号码|电话号码|qq|微信|联系方式|联系电话|地点|办公地点',
    ),
    '-personal': concept(
      'any',
      0.5,
      'gender|sex|age|birthday|date of birth|student id|student no|性别|年龄|学号|班级|学历|出生日期|生日|身份证号|籍贯|民族',
    ),
    '-note': concept('text', 0.1, 'notes|note|comments|comment|remarks|remark|备注|说明'),
  },
}
