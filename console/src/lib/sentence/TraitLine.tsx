import type { Condition } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Chip } from './Chip'
import { PropertyForm } from './PropertyForm'
import { useKnownSchema } from './schema'
import { speakTest } from './speak'
import { useVoice } from './useVoice'
import { words } from './words'

type Trait = Extract<Condition, { is: 'trait' }>

/** What one trait of the person must be; it says what happens to those of whom it is not known. */
export function TraitLine({ trait, change }: { trait: Trait; change: (trait: Trait) => void }) {
  const say = useWords(words)
  const voice = useVoice()
  const schema = useKnownSchema()
  const text = `${trait.name} ${speakTest(trait.test, voice)}`
  const type = schema.traits.find((field) => field.name === trait.name)?.type ?? null
  return (
    <>
      <Chip
        label={text}
        edit={(close) => (
          <PropertyForm
            asking={trait} type={type} of={{ is: 'trait', name: trait.name }}
            done={(asking) => {
              change({ is: 'trait', ...asking })
              close()
            }}
          />
        )}
      >
        {text}
      </Chip>
      <span className="quiet">{say(trait.unknown ? 'unknownIn' : 'unknownOut')}</span>
    </>
  )
}
