import { useState } from 'react'
import { Chip } from '~/lib/sentence/Chip'
import { Pick } from '~/lib/sentence/Pick'
import { PropertyForm, firstAsking } from '~/lib/sentence/PropertyForm'
import { useKnownSchema } from '~/lib/sentence/schema'
import { speakTest } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import { useWords } from '~/lib/words/useWords'
import type { TraitAsked } from './traits'
import { words } from './words'

interface Props {
  asked: readonly TraitAsked[]
  change: (asked: TraitAsked[]) => void
}

/** What the people sought must be, each a chip that can be changed, and the way to one more. */
export function TraitChips({ asked, change }: Props) {
  const say = useWords(words)
  const voice = useVoice()
  const { traits } = useKnownSchema()
  const typeOf = (name: string) => traits.find((field) => field.name === name)?.type ?? null
  return (
    <>
      {asked.map((trait, index) => {
        const text = `${trait.name} ${speakTest(trait.test, voice)}`
        return (
          <Chip
            key={`${trait.name}-${index}`} label={text} remove={() => change(asked.filter((_, at) => at !== index))}
            edit={(close) => (
              <PropertyForm
                asking={trait} type={typeOf(trait.name)} of={{ is: 'trait', name: trait.name }}
                done={(next) => {
                  change(asked.map((each, at) => (at === index ? { is: 'trait', ...next } : each)))
                  close()
                }}
              />
            )}
          >
            {text}
          </Chip>
        )
      })}
      {traits.length > 0 && (
        <Chip
          quiet label={say('addTrait')}
          edit={(close) => (
            <NewTrait
              add={(trait) => {
                change([...asked, trait])
                close()
              }}
            />
          )}
        >
          + {say('addTrait')}
        </Chip>
      )}
    </>
  )
}

function NewTrait({ add }: { add: (trait: TraitAsked) => void }) {
  const say = useWords(words)
  const { traits } = useKnownSchema()
  const [name, setName] = useState<string | null>(null)
  if (name === null) {
    const options = traits.map((field) => ({ key: field.name, name: field.name }))
    return <Pick hint={say('chooseTrait')} chosen={[]} options={options} pick={setName} />
  }
  const type = traits.find((field) => field.name === name)?.type ?? null
  return (
    <PropertyForm
      asking={firstAsking(name, type)} type={type} of={{ is: 'trait', name }}
      done={(next) => add({ is: 'trait', ...next })}
    />
  )
}
