import { ApiOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { Pick } from '~/lib/sentence/Pick'
import { useChosenSources, useNamedSources } from '~/lib/sources'
import { useWords } from '~/lib/words/useWords'
import css from './TopBar.module.css'
import { words } from './words'

const ALL = ''

/** Where the events of the page come from: every source, or some of them. One source alone leaves nothing to choose. */
export function SourcePicker() {
  const say = useWords(words)
  const named = useNamedSources()
  const { sources, choose } = useChosenSources()
  if (named.length < 2 && sources.length === 0) return null
  const nameOf = (id: number) => named.find((source) => source.id === id)?.name ?? String(id)
  const label = sources.length === 0 ? say('allSources') : sources.map(nameOf).join('、')
  const turn = (key: string) => {
    if (key === ALL) choose([])
    else if (sources.includes(Number(key))) choose(sources.filter((id) => id !== Number(key)))
    else choose([...sources, Number(key)])
  }
  const choices = (
    <div className={css.sources}>
      <Pick
        hint={say('sources')} chosen={sources.length === 0 ? [ALL] : sources.map(String)} pick={turn}
        options={[{ key: ALL, name: say('allSources') }, ...named.map(({ id, name }) => ({ key: String(id), name }))]}
      />
    </div>
  )
  return (
    <Popover content={choices} trigger="click" placement="bottomLeft">
      <Button icon={<ApiOutlined />} aria-label={`${say('sources')}: ${label}`} aria-haspopup="dialog">
        <span className={css.sourceLabel}>{label}</span>
      </Button>
    </Popover>
  )
}
