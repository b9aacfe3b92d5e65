import { Button } from 'antd'
import { useState } from 'react'
import { ask } from '~/lib/http'
import { PeopleDrawer, type Opened } from '~/lib/people/PeopleDrawer'
import type { Condition, Draft, Import } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { words } from '../words'

/** Every event keeps the number of its import, and so its people are those who did any such event. */
export function peopleOf(id: number): Condition {
  return {
    is: 'did',
    step: {
      events: [],
      where: { is: 'property', name: '$import', test: { is: 'oneOf', values: [String(id)] }, unknown: false },
    },
    times: { is: 'atLeast', count: 1 },
    within: { is: 'ever' },
  }
}

/** Opens everybody whom one import told of, to look at, to keep or to take away. */
export function ThesePeople({ found }: { found: Import }) {
  const say = useWords(words)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [asking, setAsking] = useState(false)
  const open = async () => {
    setAsking(true)
    try {
      const told = await ask<Draft>('/api/audience/segments/preview', { condition: peopleOf(found.id) })
      const behind = `/api/audience/answers/${told.answer}/figures/${told.whole.figure}`
      setOpened({
        title: found.fileName,
        count: told.whole.count,
        path: `${behind}/people`,
        keepAt: `${behind}/segment`,
        suggestion: found.fileName,
      })
    } finally {
      setAsking(false)
    }
  }
  return (
    <>
      <Button type="primary" loading={asking} onClick={() => void open()}>
        {say('seePeople')}
      </Button>
      <PeopleDrawer opened={opened} close={() => setOpened(null)} />
    </>
  )
}
