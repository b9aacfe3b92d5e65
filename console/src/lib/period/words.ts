import { dictionary } from '~/lib/words/dictionary'

export const words = dictionary(
  {
    '7d': '最近 7 天',
    '30d': '最近 30 天',
    '90d': '最近 90 天',
    '12w': '最近 12 周',
    '6m': '最近 6 个月',
    '12m': '最近 12 个月',
    ytd: '今年以来',
    period: '时段',
    own: '自选日期',
    from: '开始日期',
    to: '结束日期',
  },
  {
    '7d': 'Last 7 days',
    '30d': 'Last 30 days',
    '90d': 'Last 90 days',
    '12w': 'Last 12 weeks',
    '6m': 'Last 6 months',
    '12m': 'Last 12 months',
    ytd: 'This year so far',
    period: 'Period',
    own: 'Own dates',
    from: 'First day',
    to: 'Last day',
  },
)
