import { Button } from 'antd'
import type { Problem } from '~/lib/http'
import { ROLES } from '~/lib/session'
import { common } from '~/lib/words/common'
import { roles } from '~/lib/words/roles'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import { Empty } from './Empty'

/** Says what failed, why and what to do, in place; the rest of the page stays. */
export function Failed({ problem, retry }: { problem: Problem; retry: () => void }) {
  const say = useWords(common)
  const sentence = useSentence()
  if (problem.status === 403) return <Forbidden problem={problem} />
  return (
    <div role="alert">
      <Empty why="failed" title={say('failed')} text={sentence(problem)}>
        <Button onClick={retry}>{say('retry')}</Button>
      </Empty>
    </div>
  )
}

/** Which roles see it, where the server says so: whom to ask is the next step. */
function Forbidden({ problem }: { problem: Problem }) {
  const say = useWords(common)
  const name = useWords(roles)
  const seeing = ROLES.filter((role) => String(problem.params.roles ?? '').split(' ').includes(role))
  const text = seeing.length === 0
    ? say('noPermissionText')
    : say('noPermissionRoles', { roles: seeing.map((role) => name(role)).join(say('comma')) })
  return <Empty why="forbidden" title={say('noPermission')} text={text} />
}
