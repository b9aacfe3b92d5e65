import { LeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { States } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import type { Params } from '~/lib/page'
import { href } from '~/lib/route'
import { useSourceNames } from '~/lib/sources'
import { useWords } from '~/lib/words/useWords'
import { AddressCard } from './AddressCard'
import { Editor } from './Editor'
import { useHook, useSave } from './useHook'
import { words } from './words'

/** Where another system delivers to a source, and what its deliveries mean. */
export function Page({ params }: { params: Params }) {
  const say = useWords(words)
  const source = params.id ?? ''
  const name = useSourceNames().get(Number(source)) ?? source
  const hook = useHook(source)
  const saving = useSave(source)
  return (
    <>
      <p className="crumb">
        <a href={href('/sources')}>
          <LeftOutlined /> {say('back')}
        </a>
      </p>
      <PageHead title={say('title', { source: name })} text={say('text')} />
      <States
        asked={hook} shape="form"
        empty={(found) =>
          found !== null ? null : (
            <Empty title={say('none')} text={say('noneText')}>
              <Button
                type="primary" loading={saving.isPending}
                onClick={() => saving.mutate({ mapping: null, signature: null })}
              >
                {say('make')}
              </Button>
            </Empty>
          )
        }
      >
        {(found) =>
          found === null ? null : (
            <>
              <AddressCard source={source} hook={found} />
              <Editor key={found.path} source={source} hook={found} />
            </>
          )
        }
      </States>
    </>
  )
}
