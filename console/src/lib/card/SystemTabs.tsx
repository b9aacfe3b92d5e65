import { dictionary } from '~/lib/words/dictionary'
import { useWords } from '~/lib/words/useWords'
import { Tabs } from './Tabs'

const names = dictionary(
  { system: '系统', settings: '设置', jobs: '任务' },
  { system: 'System', settings: 'Settings', jobs: 'Jobs' },
)

/** The pages of the system, which several rooms hold. */
export function SystemTabs() {
  const say = useWords(names)
  const tabs = [
    { path: '/system', name: say('settings') },
    { path: '/system/jobs', name: say('jobs') },
  ]
  return <Tabs label={say('system')} tabs={tabs} />
}
