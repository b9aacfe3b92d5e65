import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAsked } from '~/lib/asked'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { get } from '~/lib/http'
import { adjust, href } from '~/lib/route'
import { useChosenSources } from '~/lib/sources'
import type { Sight } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Sights } from './Sights'
import { words } from './words'

const EVERY_SECONDS = 2

/** What arrives while somebody watches, with what each step at the door did; by source, by person. */
export function Page() {
  const say = useWords(words)
  const { sources } = useChosenSources()
  const [who, setWho] = useState('')
  const [paused, setPaused] = useState(false)
  const query = { ...(sources.length === 0 ? {} : { source: sources.join(',') }), ...(who === '' ? {} : { who }) }
  const asked = useAsked({
    key: ['live', 'steps', query],
    fetch: (signal) => get<Sight[]>('/api/collect/live/steps', query, signal),
    everySeconds: () => (paused ? undefined : EVERY_SECONDS),
  })
  const filtered = sources.length > 0 || who !== ''
  return (
    <>
      <PageHead
        title={say('watch')} text={say('watchText')}
        deeds={<Button onClick={() => setPaused(!paused)}>{say(paused ? 'goOn' : 'pause')}</Button>}
      />
      <Card
        asked={asked} shape="table"
        deeds={
          // An identifier never stands in an address.
          <Input.Search
            allowClear aria-label={say('who')} placeholder={say('whoPlaceholder')}
            style={{ width: 320, maxWidth: '100%' }} onSearch={(typed) => setWho(typed.trim())}
          />
        }
        empty={(sights) => {
          if (sights.length > 0) return null
          if (!filtered) {
            return (
              <Empty title={say('waiting')} text={say('waitingText')}>
                <Button href={href('/sources')}>{say('toSources')}</Button>
              </Empty>
            )
          }
          return (
            <Empty why="unmatched" title={say('noMatch')} text={say('noMatchText')}>
              <Button
                onClick={() => {
                  setWho('')
                  adjust({ source: undefined }, 'push')
                }}
              >
                {say('clear')}
              </Button>
            </Empty>
          )
        }}
      >
        {(sights) => <Sights sights={sights} />}
      </Card>
    </>
  )
}
