import { Tabs } from '~/lib/card/Tabs'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

export function TeamTabs() {
  const say = useWords(words)
  const tabs = [
    { path: '/team', name: say('members') },
    { path: '/team/keys', name: say('keys') },
  ]
  return <Tabs label={say('tabs')} tabs={tabs} />
}
