import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import css from './Grid.module.css'

interface Props {
  options: readonly { key: string; name: string }[]
  chosen: readonly string[]
  choose: (columns: readonly string[] | null) => void
}

/** Chooses the columns of a list, in the order in which they are offered. */
export function ColumnPicker({ options, chosen, choose }: Props) {
  const say = useWords(common)
  const turn = (key: string, on: boolean) =>
    choose(options.map((option) => option.key).filter((each) => (each === key ? on : chosen.includes(each))))
  const content = (
    <div className={css.picker}>
      {options.map(({ key, name }) => (
        <Checkbox key={key} checked={chosen.includes(key)} onChange={(event) => turn(key, event.target.checked)}>
          {name}
        </Checkbox>
      ))}
      <Button type="text" size="small" onClick={() => choose(null)}>
        {say('usualColumns')}
      </Button>
    </div>
  )
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button icon={<SettingOutlined />}>{say('columns')}</Button>
    </Popover>
  )
}
