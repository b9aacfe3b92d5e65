import { dictionary } from '~/lib/words/dictionary'

/** What people come to do, as they would say it. */
export const deedNames = dictionary(
  {
    newSegment: '建人群',
    importFile: '导入文件',
    askTrend: '看趋势',
    askFunnel: '看漏斗',
    askRetention: '看留存',
    newSource: '新建数据源',
    invite: '邀请成员',
    newKey: '新建 API 密钥',
    words: '查名词的意思',
    deed: '去做',
    event: '行为',
    segment: '人群',
  },
  {
    newSegment: 'Make a segment',
    importFile: 'Import a file',
    askTrend: 'Ask for a trend',
    askFunnel: 'Ask for a funnel',
    askRetention: 'Ask for retention',
    newSource: 'Add a source',
    invite: 'Invite a teammate',
    newKey: 'Create an API key',
    words: 'Look up a word',
    deed: 'do it',
    event: 'Event',
    segment: 'Segment',
  },
)

export type DeedName = keyof (typeof deedNames)['zh']

interface Deed {
  name: DeedName
  path: string
  query?: Readonly<Record<string, string>>
  aliases: readonly string[]
}

export const deeds: readonly Deed[] = [
  { name: 'newSegment', path: '/segments/new', aliases: ['新建人群', '圈人', 'jrq', 'new segment', 'create segment'] },
  { name: 'importFile', path: '/imports/new', aliases: ['上传文件', 'drwj', 'upload', 'excel', 'xlsx'] },
  { name: 'askTrend', path: '/explore', query: { ask: 'trend' }, aliases: ['kqs', '走势', 'chart'] },
  { name: 'askFunnel', path: '/explore', query: { ask: 'funnel' }, aliases: ['kld', '转化率', 'conversion'] },
  { name: 'askRetention', path: '/explore', query: { ask: 'retention' }, aliases: ['klc', '回访', 'cohort'] },
  { name: 'newSource', path: '/sources', aliases: ['接入', 'xjsjy', 'connect', 'sdk'] },
  { name: 'invite', path: '/team', aliases: ['yqcy', '加人', 'add user'] },
  { name: 'words', path: '/words', aliases: ['名词', '术语', '帮助', 'mc', 'cmc', 'glossary', 'words', 'help'] },
  { name: 'newKey', path: '/team/keys', aliases: ['xjmy', 'token', 'api key'] },
]
