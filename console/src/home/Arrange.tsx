import { ArrowDownOutlined, ArrowUpOutlined, LayoutOutlined } from '@ant-design/icons'
import { Button, Checkbox, Drawer } from 'antd'
import { useState } from 'react'
import { moved } from '~/lib/desk/desk'
import { useOperator } from '~/lib/session'
import { roles } from '~/lib/words/roles'
import { useWords } from '~/lib/words/useWords'
import css from './home.module.css'
import { useBands } from './useBands'
import { words } from './words'

/** Lets a teammate hide and reorder what home shows; kept for them on every machine. */
export function Arrange() {
  const say = useWords(words)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<LayoutOutlined />} onClick={() => setOpen(true)}>
        {say('arrange')}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={say('arrange')} size={Math.min(400, window.innerWidth)}>
        <Bands />
      </Drawer>
    </>
  )
}

function Bands() {
  const say = useWords(words)
  const role = useWords(roles)
  const operator = useOperator()
  const { all, bands, arranged, order, show, reset } = useBands()
  return (
    <>
      <p className="quiet">{say('arrangeText')}</p>
      <ol className={css.arranged} aria-label={say('arrange')}>
        {all.map((band, at) => {
          const name = say(`band_${band}`)
          return (
            <li key={band}>
              <Checkbox checked={bands.includes(band)} onChange={(event) => show(band, event.target.checked)}>
                {name}
              </Checkbox>
              <Button
                type="text" icon={<ArrowUpOutlined />} aria-label={say('earlier', { name })} disabled={at === 0}
                onClick={() => order(moved(all, at, -1))}
              />
              <Button
                type="text" icon={<ArrowDownOutlined />} aria-label={say('later', { name })}
                disabled={at === all.length - 1} onClick={() => order(moved(all, at, 1))}
              />
            </li>
          )
        })}
      </ol>
      <Button disabled={!arranged} onClick={reset}>
        {say('asRole', { role: role(operator.role) })}
      </Button>
    </>
  )
}
