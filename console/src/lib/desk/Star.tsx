import { StarFilled, StarOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { usePlace } from '~/lib/route'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import { useDesk } from './desk'

/** Pages and segments, never a person: whom somebody looks after is not for a menu. */
const STARRED = /^\/[a-z][a-z/]*(\/\d+)?$/
const PERSON = /^\/people\/\d+$/
const MOST = 20

/** Puts the page under the entries of the navigation, or takes it away. */
export function Star() {
  const say = useWords(common)
  const { path } = usePlace()
  const { desk, arrange } = useDesk()
  if (!STARRED.test(path) || PERSON.test(path)) return null
  const on = desk.favourites.includes(path)
  const label = on ? say('unstar') : say('star')
  const turn = () => {
    const others = desk.favourites.filter((each) => each !== path)
    arrange({ favourites: on ? others : [...others, path].slice(-MOST) })
  }
  return (
    <Tooltip title={label}>
      <Button
        type="text" size="small" aria-label={label} aria-pressed={on} onClick={turn}
        icon={on ? <StarFilled style={{ color: 'var(--caution)' }} /> : <StarOutlined />}
      />
    </Tooltip>
  )
}
