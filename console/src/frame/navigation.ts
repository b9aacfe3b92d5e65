import type { Name } from './names'

/** A page in the navigation. Without a path its room does not exist yet, and it is hidden. */
export interface NavPage {
  name: Name
  path?: string
  /** Other words people look for it by, and pinyin initials. */
  aliases?: readonly string[]
}

export interface Entry {
  name: Name
  /** An entry without pages below it is a page itself. */
  path?: string
  pages: readonly NavPage[]
}

/** Nine entries in two levels, in the order of the operator's day. */
export const entries: readonly Entry[] = [
  { name: 'home', path: '/', pages: [] },
  {
    name: 'growth',
    pages: [
      { name: 'acquire', aliases: ['获客', 'lx', 'acquisition'] },
      { name: 'activate', aliases: ['激活', 'ch'] },
      { name: 'retain', aliases: ['lc', 'retention'] },
      { name: 'convert', aliases: ['复购', 'zh', 'conversion'] },
      { name: 'winBack', aliases: ['沉默', '挽回', 'zh', 'churn'] },
      { name: 'playbooks', aliases: ['新客礼', 'dfk'] },
      { name: 'proof', aliases: ['zlzb', 'increment'] },
    ],
  },
  {
    name: 'people',
    pages: [
      { name: 'find', path: '/people', aliases: ['手机号', '找人', '会员号', 'yhcx', 'phone', 'portrait'] },
      { name: 'segments', path: '/segments', aliases: ['用户包', '圈人', 'rq', 'audience', 'list'] },
      { name: 'tags', aliases: ['bq'] },
      { name: 'layers', aliases: ['二八', 'RFM', 'fc'] },
      { name: 'lifecycle', aliases: ['smzq'] },
      { name: 'predictions', aliases: ['LTV', 'jzyyc'] },
    ],
  },
  {
    name: 'insights',
    pages: [
      { name: 'dashboards', aliases: ['kb'] },
      {
        name: 'explore',
        path: '/explore',
        aliases: [
          '趋势', '漏斗', '留存', '事件分析', 'zzfx', 'qs', 'ld', 'lc', 'trend', 'funnel', 'retention',
          '分布分析', '间隔分析', '粘性', '路径', '访问', '归因', '价值', 'fb', 'jg', 'nx', 'lj', 'fw', 'gy', 'jz',
          'distribution', 'interval', 'stickiness', 'paths', 'flows', 'sankey', 'sessions', 'attribution', 'ltv',
        ],
      },
      { name: 'metrics', aliases: ['zb', 'north star'] },
      { name: 'alerts', aliases: ['yj'] },
      { name: 'sql' },
    ],
  },
  {
    name: 'reach',
    pages: [
      { name: 'journeys', aliases: ['画布', 'lc'] },
      { name: 'campaigns', aliases: ['短信', '群发', 'cdjh', 'sms'] },
      { name: 'content', aliases: ['nrymb'] },
      { name: 'slots', aliases: ['zyw'] },
      { name: 'experiments', aliases: ['sy', 'A/B'] },
      { name: 'limits', aliases: ['勿扰', 'pk'] },
      { name: 'outbox', aliases: ['fsjl'] },
      { name: 'channels', aliases: ['qd'] },
    ],
  },
  {
    name: 'loyalty',
    pages: [
      { name: 'tiers' }, { name: 'points' }, { name: 'coupons', aliases: ['发券', 'qyhb'] }, { name: 'checkIn' },
      { name: 'activities' }, { name: 'mall' }, { name: 'referral' },
    ],
  },
  {
    name: 'voice',
    pages: [
      { name: 'feedback' }, { name: 'support' }, { name: 'surveys', aliases: ['NPS', 'wj'] }, { name: 'reviews' },
      { name: 'groups' }, { name: 'community' }, { name: 'learning' },
    ],
  },
  {
    name: 'plan',
    pages: [
      { name: 'goals', aliases: ['OKR', 'mb'] }, { name: 'calendar' }, { name: 'projects' }, { name: 'risks' },
      { name: 'retrospectives' },
    ],
  },
  {
    name: 'data',
    pages: [
      { name: 'sources', path: '/sources', aliases: ['接入', 'SDK', '密钥', 'sjy', 'write key'] },
      { name: 'imports', path: '/imports', aliases: ['上传', 'CSV', 'dr', 'upload'] },
      { name: 'tracking', path: '/tracking', aliases: ['埋点', '埋点计划', 'xwysx', 'tracking plan'] },
      { name: 'quarantine', path: '/quarantine', aliases: ['错误数据', 'dxzsj', 'bad data'] },
      { name: 'identity' },
      { name: 'catalogue' },
      { name: 'privacy', aliases: ['退订', 'ysysq'] },
      { name: 'team', path: '/team', aliases: ['权限', '邀请成员', 'API', 'cyyqx', 'roles', 'keys'] },
      { name: 'audit', path: '/audit', aliases: ['操作记录', 'sj', 'log'] },
      { name: 'system', path: '/system', aliases: ['设置', '时区', '币种', '任务', 'xt', 'settings', 'jobs'] },
    ],
  },
]

/** What can be visited today. */
export function present(all: readonly Entry[]): Entry[] {
  return all
    .map((entry) => ({ ...entry, pages: entry.pages.filter((page) => page.path !== undefined) }))
    .filter((entry) => entry.path !== undefined || entry.pages.length > 0)
}

/** The entry and the page that an address belongs to: /people/17 belongs to /people. */
export function whereIs(path: string): { entry: Name; page: Name } | null {
  for (const entry of entries) {
    if (entry.path === path) return { entry: entry.name, page: entry.name }
    for (const page of entry.pages) {
      if (page.path !== undefined && (path === page.path || path.startsWith(`${page.path}/`))) {
        return { entry: entry.name, page: page.name }
      }
    }
  }
  return null
}
