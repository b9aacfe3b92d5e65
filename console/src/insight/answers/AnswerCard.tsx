import { DownloadOutlined, PictureOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { Asked } from '~/lib/asked'
import { Card } from '~/lib/card/Card'
import { useFormat } from '~/lib/format/useFormat'
import { PeopleDrawer, type Opened } from '~/lib/people/PeopleDrawer'
import { save, saveCsv } from '~/lib/table/csv'
import type { Told } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import { figurePaths } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { NothingThere } from './NothingThere'

/** A figure of an answer that can be opened. */
export interface Behind {
  figure: number
  count: number
  title: string
}

interface Props<A extends Told> {
  exploring: Exploring
  title: string
  asked: Asked<A>
  isEmpty: (answer: A) => boolean
  /** All figures that can be opened, so that a link can open one again. */
  figures: (answer: A) => Behind[]
  rows: (answer: A) => (string | number | null)[][]
  picture?: (() => string) | null
  children: (answer: A) => ReactNode
}

/** An answer: what was asked, until when it is true, the chart, the table, and the people behind a figure. */
export function AnswerCard<A extends Told>(props: Props<A>) {
  const { exploring, title, asked, isEmpty, figures, rows, picture = null, children } = props
  const say = useWords(words)
  const sayCommon = useWords(common)
  const format = useFormat()
  const answer = asked.is === 'ready' ? asked.value : null
  const opened = answer === null || exploring.opened === null ? null : openedOf(answer, exploring.opened, figures)
  const deeds = answer !== null && !isEmpty(answer) && (
    <>
      {picture !== null && (
        <Tooltip title={say('png')}>
          <Button
            type="text" icon={<PictureOutlined />} aria-label={say('png')}
            onClick={() => save('perennial.png', picture())}
          />
        </Tooltip>
      )}
      <Tooltip title={say('csv')}>
        <Button
          type="text" icon={<DownloadOutlined />} aria-label={say('csv')}
          onClick={() => saveCsv('perennial.csv', rows(answer))}
        />
      </Tooltip>
    </>
  )
  return (
    <>
      <Card
        title={title} asked={asked} deeds={deeds}
        note={answer === null ? undefined : sayCommon('asOf', { time: format.time(answer.asOf) })}
        empty={(value) => (isEmpty(value) ? <NothingThere exploring={exploring} /> : null)}
      >
        {children}
      </Card>
      <PeopleDrawer opened={opened} close={exploring.close} />
    </>
  )
}

function openedOf<A extends Told>(answer: A, wanted: string, figures: (answer: A) => Behind[]): Opened | null {
  const behind = figures(answer).find((each) => String(each.figure) === wanted)
  if (behind === undefined) return null
  return { title: behind.title, count: behind.count, ...figurePaths(answer.answer, behind.figure) }
}
