import { Input, Select } from 'antd'
import { useWords } from '~/lib/words/useWords'
import { DEEDS, TYPES, type Deed, type Wish } from './useRepair'
import { words } from './words'

const TYPE_WORDS = { number: 'asNumber', text: 'asText', flag: 'asFlag' } as const

/** What is done to which field, chosen by hand. */
export function RepairFields({ wish, change }: { wish: Wish; change: (next: Partial<Wish>) => void }) {
  const say = useWords(words)
  return (
    <>
      <Select<Deed>
        value={wish.deed} aria-label={say('repairDeed')} style={{ width: 130 }}
        onChange={(deed) => change({ deed, to: deed === 'CONVERT' ? 'number' : '' })}
        options={DEEDS.map((value) => ({ value, label: say(value) }))}
      />
      <Input
        value={wish.field} aria-label={say('repairField')} style={{ width: 220 }}
        onChange={(event) => change({ field: event.target.value })}
      />
      {wish.deed === 'CONVERT' && (
        <Select
          value={wish.to} aria-label={say('repairType')} style={{ width: 110 }} onChange={(to) => change({ to })}
          options={TYPES.map((value) => ({ value, label: say(TYPE_WORDS[value]) }))}
        />
      )}
      {(wish.deed === 'RENAME' || wish.deed === 'FILL') && (
        <Input
          value={wish.to} aria-label={say(wish.deed === 'FILL' ? 'repairValue' : 'repairName')} style={{ width: 200 }}
          placeholder={say(wish.deed === 'FILL' ? 'repairValue' : 'repairName')}
          onChange={(event) => change({ to: event.target.value })}
        />
      )}
    </>
  )
}
