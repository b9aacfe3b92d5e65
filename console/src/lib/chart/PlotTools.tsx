import { BgColorsOutlined, DownloadOutlined, PictureOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { ReactNode, RefObject } from 'react'
import { save, saveCsv, type Cell } from '~/lib/table/csv'
import { useLight } from '~/lib/theme/light'
import { useWords } from '~/lib/words/useWords'
import type { Pen } from './pen'
import { usePatterns } from './patterns'
import { framed, type Caption } from './picture'
import css from './Plot.module.css'
import { words } from './words'

interface Props {
  caption: Caption
  rows: () => Cell[][]
  tabled: boolean
  turn: (tabled: boolean) => void
  pen: RefObject<Pen | null>
}

/** What can be had of a chart: its table, patterns, its picture, its figures as a file. */
export function PlotTools({ caption, rows, tabled, turn, pen }: Props) {
  const say = useWords(words)
  const light = useLight()
  const [patterns, choosePatterns] = usePatterns()
  const name = fileName(caption)
  const picture = async () => {
    if (pen.current !== null) save(`${name}.png`, await framed(pen.current.picture(light), caption, light))
  }
  return (
    <div className={css.tools} role="toolbar" aria-label={say('tools')}>
      <Tool label={say('table')} tip={say('tableKey')} icon={<TableOutlined />} on={tabled} act={() => turn(!tabled)} />
      <Tool
        label={say('patterns')} icon={<BgColorsOutlined />} on={patterns} act={() => choosePatterns(!patterns)}
      />
      <Tool label={say('png')} icon={<PictureOutlined />} act={() => void picture()} />
      <Tool label={say('csv')} icon={<DownloadOutlined />} act={() => saveCsv(`${name}.csv`, rows())} />
    </div>
  )
}

interface ToolProps {
  label: string
  tip?: string
  icon: ReactNode
  /** For what can be on or off. */
  on?: boolean
  act: () => void
}

function Tool({ label, tip = label, icon, on, act }: ToolProps) {
  return (
    <Tooltip title={tip}>
      <Button
        type="text" size="small" icon={icon} aria-label={label} onClick={act} className={css.tool ?? ''}
        {...(on === undefined ? {} : { 'aria-pressed': on })}
      />
    </Tooltip>
  )
}

/** A name that every file system takes. */
function fileName({ title, note }: Caption): string {
  return `${title} ${note}`.replace(/[\\/:*?"<>|\s]+/g, ' ').trim().replaceAll(' ', '-').slice(0, 100)
}
