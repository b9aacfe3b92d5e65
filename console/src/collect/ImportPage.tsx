import { LeftOutlined } from '@ant-design/icons'
import { useAsked } from '~/lib/asked'
import { States } from '~/lib/card/Card'
import { get } from '~/lib/http'
import type { Params } from '~/lib/page'
import { href } from '~/lib/route'
import type { Import } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Faults } from './import/Faults'
import { Outcome } from './import/Outcome'
import { moves } from './import/moves'
import { words } from './words'

const EVERY_SECONDS = 2

/** One import: how far it is, what came of it, which lines could not be read, and where to go next. */
export function Page({ params }: { params: Params }) {
  const say = useWords(words)
  const id = params.id ?? ''
  const asked = useAsked({
    key: ['imports', 'one', id],
    fetch: (signal) => get<Import>(`/api/collect/imports/${id}`, {}, signal),
    keep: false,
    everySeconds: (value) => (value === undefined || moves(value) ? EVERY_SECONDS : undefined),
  })
  return (
    <>
      <p className="crumb">
        <a href={href('/imports')}>
          <LeftOutlined /> {say('back')}
        </a>
      </p>
      <States asked={asked}>
        {(found) => (
          <>
            <Outcome found={found} />
            {moves(found) ? null : <Faults found={found} />}
          </>
        )}
      </States>
    </>
  )
}
