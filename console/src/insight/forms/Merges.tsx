import { Button, Input } from 'antd'
import { EditChip } from '~/lib/sentence/lines/EditChip'
import sentence from '~/lib/sentence/sentence.module.css'
import type { PathsQuestion } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Part } from '../builder/Part'
import type { Exploring } from '../useExplore'
import { formWords } from './words'

type Merge = NonNullable<PathsQuestion['merges']>[number]

/** Names that are one and the same to the reader, such as all pages of products. */
export function Merges({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const { draft, change } = exploring
  const { merges } = draft
  return (
    <Part head={say('merges')}>
      {merges.map((merge, index) => (
        <div key={index} className={sentence.sentence}>
          <MergeChip merge={merge} change={(next) => change({ merges: merges.with(index, next) })} />
          <Button
            type="text" size="small" aria-label={say('removeMerge')}
            onClick={() => change({ merges: merges.filter((_, at) => at !== index) })}
          >
            ×
          </Button>
        </div>
      ))}
      <Button
        type="text" size="small" style={{ justifySelf: 'start' }}
        onClick={() => change({ merges: [...merges, { pattern: 'Product *', name: 'Product' }] })}
      >
        + {say('addMerge')}
      </Button>
    </Part>
  )
}

function MergeChip({ merge, change }: { merge: Merge; change: (merge: Merge) => void }) {
  const say = useWords(formWords)
  return (
    <EditChip
      text={say('mergeSentence', merge)} label={say('merges')} value={merge}
      change={(next) => {
        if (next.pattern.trim() !== '' && next.name.trim() !== '') change(next)
      }}
      fields={(value, put) => (
        <>
          <Input
            autoFocus value={value.pattern} prefix={<span className="quiet">{say('pattern')}</span>}
            aria-label={say('pattern')}
            onChange={(event) => put({ ...value, pattern: event.target.value })}
          />
          <Input
            value={value.name} prefix={<span className="quiet">{say('mergedName')}</span>}
            aria-label={say('mergedName')}
            onChange={(event) => put({ ...value, name: event.target.value })}
          />
          <span className="quiet">{say('patternHint')}</span>
        </>
      )}
    />
  )
}
