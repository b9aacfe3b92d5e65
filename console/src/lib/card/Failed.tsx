import { Button } from 'antd'
import type { Problem } from '~/lib/http'
import { common } from '~/lib/words/common'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import { Empty } from './Empty'

/** Says what failed, why and what to do, in place; the rest of the page stays. */
export function Failed({ problem, retry }: { problem: Problem; retry: () => void }) {
  const say = useWords(common)
  const sentence = useSentence()
  if (problem.status === 403) return <Empty title={say('noPermission')} text={say('noPermissionText')} />
  return (
    <div role="alert">
      <Empty title={say('failed')} text={sentence(problem)} tone="bad">
        <Button onClick={retry}>{say('retry')}</Button>
      </Empty>
    </div>
  )
}
