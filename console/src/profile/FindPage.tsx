import { Button } from 'antd'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { useFormat } from '~/lib/format/useFormat'
import { href } from '~/lib/route'
import { useKnownSchema } from '~/lib/sentence/schema'
import { ColumnPicker } from '~/lib/table/ColumnPicker'
import { More } from '~/lib/table/More'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import { FindField } from './FindField'
import { FoundTable } from './FoundTable'
import css from './profile.module.css'
import { TraitChips } from './TraitChips'
import { useFound } from './useFound'
import { useFoundColumns } from './useFoundColumns'
import { words } from './words'

/** Finds people by whatever they are known by and whatever is known of them. What was asked stays in the address. */
export function Page() {
  const say = useWords(words)
  const sayCommon = useWords(common)
  const format = useFormat()
  const found = useFound()
  const { search, traits, people, seek, ask } = found
  const { traits: fields } = useKnownSchema()
  const rows = people.is === 'ready' ? people.value.items : []
  const { options, shown, choose } = useFoundColumns(rows)
  const total = people.is === 'ready' ? people.value.total : undefined
  const asked = search !== '' || traits.length > 0
  return (
    <>
      <PageHead
        title={say('title')} text={say('text')}
        deeds={
          traits.length > 0 && (
            <Button type="primary" href={href('/segments/new', { q: JSON.stringify(found.condition) })}>
              {say('makeSegment')}
            </Button>
          )
        }
      />
      <div className={css.find}>
        <FindField
          search={search} seek={seek} fields={fields} add={(trait) => ask([...traits, trait], '')}
        />
        <div className={css.asked}>
          <TraitChips asked={traits} change={(next) => ask(next)} />
        </div>
      </div>
      <Card
        asked={people} shape="table"
        title={total === undefined ? undefined : sayCommon('people', { n: format.whole(total) })}
        deeds={rows.length > 0 && <ColumnPicker options={options} chosen={shown} choose={choose} />}
        empty={(list) =>
          list.items.length > 0 ? null : asked ? (
            <Empty
              why="unmatched" title={say('nobody')}
              text={traits.length > 0 ? say('nobodyKnownText') : say('nobodyText', { text: search })}
            >
              {search !== '' && <Button onClick={() => seek('')}>{say('clear')}</Button>}
              {traits.length > 0 && <Button onClick={() => ask([])}>{say('clearTraits')}</Button>}
            </Empty>
          ) : (
            <Empty title={say('noPeople')} text={say('noPeopleText')}>
              <Button type="primary" href={href('/sources')}>
                {say('toSources')}
              </Button>
              <Button href={href('/imports')}>{say('toImports')}</Button>
            </Empty>
          )
        }
      >
        {(list) => (
          <>
            <FoundTable people={list.items} columns={shown} />
            <More list={list} {...(list.total === undefined ? {} : { total: list.total })} />
          </>
        )}
      </Card>
    </>
  )
}
