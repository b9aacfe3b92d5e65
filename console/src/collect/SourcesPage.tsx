import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { States } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { More } from '~/lib/table/More'
import { common } from '~/lib/words/common'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from './collect.module.css'
import { Live } from './Live'
import { NoticeLines } from './notices/NoticeLines'
import { SourceBox } from './SourceBox'
import { ofChosen, useChosenSources, useSources } from '~/lib/sources'
import { useNewSource } from './sources'
import { words } from './words'

/** Where behaviour comes from, with the key and the code to connect each. */
export function Page() {
  const say = useWords(words)
  const sources = useSources()
  const chosen = useChosenSources().sources
  const [making, setMaking] = useState(false)
  const [newest, setNewest] = useState<number | null>(null)
  const deed = (
    <Button type="primary" onClick={() => setMaking(true)}>
      {say('newSource')}
    </Button>
  )
  return (
    <>
      <PageHead title={say('sources')} term="source" text={say('sourcesText')} deeds={deed} />
      <States
        asked={sources}
        empty={(list) =>
          list.items.length > 0 ? null : (
            <Empty title={say('noSources')} text={say('noSourcesText')}>
              {deed}
            </Empty>
          )
        }
      >
        {(list) => (
          <div className={css.sources}>
            <NoticeLines />
            {ofChosen(list.items, chosen).map((source) => (
              <SourceBox key={source.id} source={source} open={source.id === newest || list.items.length === 1} />
            ))}
            {list.more !== null && <More list={list} />}
          </div>
        )}
      </States>
      <Live />
      <Modal open={making} title={say('newSource')} footer={null} onCancel={() => setMaking(false)} destroyOnHidden>
        <NewSource
          made={(id) => {
            setNewest(id)
            setMaking(false)
          }}
          cancel={() => setMaking(false)}
        />
      </Modal>
    </>
  )
}

function NewSource({ made, cancel }: { made: (id: number) => void; cancel: () => void }) {
  const say = useWords(words)
  const sayCommon = useWords(common)
  const sentence = useSentence()
  const [name, setName] = useState('')
  const making = useNewSource((source) => made(source.id))
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        making.mutate(name.trim())
      }}
    >
      <label className={css.field}>
        {say('name')}
        <Input
          autoFocus value={name} maxLength={100} placeholder={say('namePlaceholder')}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      {making.isError && <Alert type="error" title={sentence(problemOf(making.error))} showIcon />}
      <div className={css.filters}>
        <Button type="primary" htmlType="submit" disabled={name.trim() === ''} loading={making.isPending}>
          {say('create')}
        </Button>
        <Button onClick={cancel}>{sayCommon('cancel')}</Button>
      </div>
    </form>
  )
}
