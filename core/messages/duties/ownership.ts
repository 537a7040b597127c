/** Duties of those who want a project and own it: sponsor, business department, venture office, partners. */
import { duty } from './duty.ts'

export const ownershipDuties = [
  duty('sponsor-goals', 'sponsor', 'Goals', '项目目标', 'project goals|objectives|project charter|目标设定|项目章程'),
  duty('sponsor-feasibility', 'sponsor', 'Feasibility', '可行性研究', 'feasibility study|feasibility|可行性|可研'),
  duty(
    'sponsor-initiation',
    'sponsor',
    'Initiation',
    '立项',
    'initiation|kick-off|kickoff|project approval|立项审批|立项申请|启动会',
  ),
  duty(
    'business-requirements',
    'business',
    'Requirements',
    '业务需求',
    'requirements|user requirements|scope definition|需求分析|需求调研|需求确认',
  ),
  duty(
    'business-acceptance',
    'business',
    'Acceptance',
    '业务验收',
    'acceptance|user acceptance|uat|handover|验收|交付确认',
  ),
  duty(
    'venture-selection',
    'ventureOffice',
    'Partner selection',
    '联营方选择',
    'partner selection|due diligence|合作方选择|尽职调查|合作伙伴选择',
  ),
  duty(
    'venture-agreement',
    'ventureOffice',
    'Venture agreement',
    '联营协议',
    'joint venture agreement|shareholders agreement|venture agreement|合资协议|合作协议|联营合同',
  ),
  duty(
    'venture-supervision',
    'ventureOffice',
    'Supervision of the venture',
    '联营监督',
    'venture supervision|board meeting|steering of the venture|联营监管|合资管理|董事会会议',
  ),
  duty(
    'venture-reports',
    'ventureOffice',
    'Performance reports of the venture',
    '联营绩效报告',
    'venture report|partner report|联营报告|合资公司报告|经营报告',
  ),
  duty(
    'venture-settlement',
    'ventureOffice',
    'Settlement between partners',
    '联营结算',
    'settlement|profit distribution|partner settlement|联营分配|利润分配|结算',
  ),
  duty(
    'partner-capital',
    'partner',
    'Capital paid in',
    '出资',
    'capital contribution|capital call|capital injection|注资|出资|实缴',
  ),
  duty(
    'partner-share',
    'partner',
    'Own share of the work',
    '联营方承担工作',
    'partner scope|partner works|合作方工作|联营方施工',
  ),
]
