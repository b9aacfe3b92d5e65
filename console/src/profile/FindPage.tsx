import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { usePaged } from '~/lib/paged'
import type { Known } from '~/lib/wire'
import { adjust, href, usePlace } from '~/lib/route'
import { More } from '~/lib/table/More'
import { useWords } from '~/lib/words/useWords'
import { FoundTable } from './FoundTable'
import css from './profile.module.css'
import { words } from './words'

const PAUSE_MS = 250

/** Finds people by whatever they are known by. What was searched stays in the address. */
export function Page() {
  const say = useWords(words)
  const search = usePlace().query.get('search') ?? ''
  const [text, setText] = useTyped(search)
  const people = usePaged<Known>({
    key: ['people', 'find'],
    path: '/api/profile/people',
    query: { search: search === '' ? undefined : search },
  })
  const nothing = (
    <Empty title={say('nobody')} text={say('nobodyText', { text: search })}>
      <Button onClick={() => setText('')}>{say('clear')}</Button>
    </Empty>
  )
  const nobodyYet = (
    <Empty title={say('noPeople')} text={say('noPeopleText')}>
      <Button type="primary" href={href('/sources')}>
        {say('toSources')}
      </Button>
      <Button href={href('/imports')}>{say('toImports')}</Button>
    </Empty>
  )
  return (
    <>
      <PageHead title={say('title')} text={say('text')} />
      <div className={css.search}>
        <Input.Search
          size="large" allowClear autoFocus value={text} placeholder={say('search')} aria-label={say('searchLabel')}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Card
        asked={people}
        empty={(list) => (list.items.length > 0 ? null : search === '' ? nobodyYet : nothing)}
      >
        {(list) => (
          <>
            <FoundTable people={list.items} />
            <More list={list} />
          </>
        )}
      </Card>
    </>
  )
}

/** What is being typed; it becomes the search once the reader pauses. */
function useTyped(search: string): [string, (text: string) => void] {
  const [text, setText] = useState(search)
  useEffect(() => {
    const asked = text.trim() === '' ? undefined : text.trim()
    const timer = setTimeout(() => adjust({ search: asked }, 'replace'), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return [text, setText]
}
