import { dictionary } from '~/lib/words/dictionary'

export const words = dictionary(
  {
    chartOf: '{title}。方向键逐点查看，回车看这些用户，E 解释，T 打开数据表。',
    tools: '图表工具',
    table: '数据表',
    tableKey: '数据表（T）',
    patterns: '用花纹区分',
    png: '保存图片',
    csv: '导出 CSV',
    others: '其他',
    workday: '{name}调休上班',
  },
  {
    chartOf: '{title}. Arrow keys walk the points, Enter shows the people, E explains, T opens the table.',
    tools: 'Chart tools',
    table: 'Table',
    tableKey: 'Table (T)',
    patterns: 'Tell apart by pattern',
    png: 'Save picture',
    csv: 'Export CSV',
    others: 'Others',
    workday: 'Working day in return for {name}',
  },
)
