import { dictionary } from '~/lib/words/dictionary'
import { useLanguage } from '~/lib/words/language'

/** What is done in the platform, by the name it has in the table of permissions. */
export const operations = dictionary(
  {
    'owner.create': '建立所有者账号',
    'session.start': '登录',
    'session.end': '退出登录',
    'session.password': '修改密码',
    'operators.write': '管理成员',
    'keys.write': '管理 API 密钥',
    'settings.write': '修改设置',
    'jobs.cancel': '取消任务',
    'sources.write': '管理数据源',
    'imports.write': '导入文件',
    'segments.write': '管理人群',
    'marks.write': '标注时间轴',
    'demo.fill': '填充演示店铺',
    'people.export': '导出用户',
    'system.backup': '备份',
  },
  {
    'owner.create': 'Created the owner',
    'session.start': 'Signed in',
    'session.end': 'Signed out',
    'session.password': 'Changed password',
    'operators.write': 'Changed the team',
    'keys.write': 'Changed API keys',
    'settings.write': 'Changed settings',
    'jobs.cancel': 'Cancelled a job',
    'sources.write': 'Changed sources',
    'imports.write': 'Imported a file',
    'segments.write': 'Changed segments',
    'marks.write': 'Marked the axis of time',
    'demo.fill': 'Filled the demo shop',
    'people.export': 'Exported people',
    'system.backup': 'Made a backup',
  },
)

/** An operation in words; one that has none yet stands by its name. */
export function useOperation(): (operation: string) => string {
  const texts: Readonly<Record<string, string>> = operations[useLanguage()]
  return (operation) => texts[operation] ?? operation
}
