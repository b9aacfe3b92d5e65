import { Chip } from '~/lib/sentence/Chip'
import { Pick } from '~/lib/sentence/Pick'

interface Props<V extends string | number> {
  label: string
  options: readonly { value: V; name: string }[]
  chosen: V
  choose: (value: V) => void
}

/** A word of a sentence chosen from a few. */
export function ChoiceChip<V extends string | number>({ label, options, chosen, choose }: Props<V>) {
  const name = options.find((option) => option.value === chosen)?.name ?? String(chosen)
  return (
    <Chip
      label={`${label}: ${name}`}
      edit={(close) => (
        <Pick
          hint={label} chosen={[String(chosen)]}
          options={options.map((option) => ({ key: String(option.value), name: option.name }))}
          pick={(key) => {
            const picked = options.find((option) => String(option.value) === key)
            if (picked !== undefined) choose(picked.value)
            close()
          }}
        />
      )}
    >
      {name}
    </Chip>
  )
}
