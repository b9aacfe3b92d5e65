import { Button } from 'antd'
import { Suspense } from 'react'
import { Empty } from '~/lib/card/Empty'
import { Waiting } from '~/lib/card/Waiting'
import { go, usePlace } from '~/lib/route'
import { useWords } from '~/lib/words/useWords'
import { Fuse } from './Fuse'
import { pageAt } from './pages'
import { words } from './words'

/** The page of the address, loaded when it is first visited. */
export function Room() {
  const say = useWords(words)
  const { path } = usePlace()
  const found = pageAt(path)
  if (found === null) {
    return (
      <Empty title={say('notFound')} text={say('notFoundText')}>
        <Button type="primary" onClick={() => go('/')}>
          {say('toHome')}
        </Button>
      </Empty>
    )
  }
  const { Content } = found.page
  return (
    <Fuse key={path}>
      <Suspense fallback={<Waiting />}>
        <Content params={found.params} />
      </Suspense>
    </Fuse>
  )
}
