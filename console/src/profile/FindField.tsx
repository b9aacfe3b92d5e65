import { Input } from 'antd'
import { useState } from 'react'
import { useTyped } from '~/lib/people/useTyped'
import { speakTest } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { Field } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './profile.module.css'
import { begunTraits, typedTrait, type TraitAsked } from './traits'
import { words } from './words'

interface Props {
  search: string
  seek: (text: string) => void
  fields: readonly Field[]
  add: (trait: TraitAsked) => void
}

/** One field for anything: an identifier, how it begins, or a trait such as "city = 上海". */
export function FindField({ search, seek, fields, add }: Props) {
  const say = useWords(words)
  const voice = useVoice()
  // Half a trait is nothing to search identifiers for.
  const [begun, setBegun] = useState<string | null>(null)
  const [typed, setTyped] = useTyped(search, seek)
  const text = begun ?? typed
  const trait = typedTrait(text, fields)
  const offered = trait === null ? begunTraits(text, fields) : []
  const type = (next: string) => {
    const half = typedTrait(next, fields) !== null || /[=:：<>≥≤]\s*$/.test(next)
    setBegun(half ? next : null)
    setTyped(half ? '' : next)
  }
  const take = () => {
    if (trait === null) return
    add(trait)
    setBegun(null)
  }
  return (
    <div data-search className={css.field}>
      <Input.Search
        size="large" allowClear autoFocus value={text} placeholder={say('search')} aria-label={say('searchLabel')}
        onChange={(event) => type(event.target.value)} onPressEnter={take} onSearch={() => undefined}
      />
      {(trait !== null || offered.length > 0) && (
        <div className={css.offers} role="status">
          {trait !== null && (
            <button type="button" className={css.offer} onClick={take}>
              {say('only', { trait: `${trait.name} ${speakTest(trait.test, voice)}` })} <kbd>↵</kbd>
            </button>
          )}
          {offered.map((field) => (
            <button type="button" key={field.name} className={css.offer} onClick={() => type(`${field.name} = `)}>
              {say('byTrait', { name: field.name })}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
