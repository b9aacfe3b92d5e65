import { useState } from 'react'
import type { Field, FieldType, Where } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Chip } from './Chip'
import { Pick } from './Pick'
import { PropertyForm, firstAsking, type Asking } from './PropertyForm'
import css from './sentence.module.css'
import { speakWhere } from './speak'
import type { ValuesOf } from './useValues'
import { useVoice } from './useVoice'
import { partsOf, turned, withParts } from './wheres'
import { words } from './words'

interface Props {
  where: Where
  fields: readonly Field[]
  change: (where: Where) => void
  /** Of which events; known where values are offered. */
  events?: readonly string[]
  /** The list whose lines are asked about, within one. */
  list?: string
}

/** What the properties of an event must be: one chip a question, joined by a word that turns and into or. */
export function WhereChips({ where, fields, change, events, list }: Props) {
  const say = useWords(words)
  const parts = partsOf(where)
  const replace = (at: number, part: Where | null) =>
    change(withParts(where, part === null ? parts.filter((_, index) => index !== at) : parts.with(at, part)))
  return (
    <>
      {parts.map((part, index) => (
        <span key={index} className={css.row}>
          {index > 0 && (
            <button type="button" className={css.word} onClick={() => change(turned(where))}>
              {where.is === 'some' ? say('or') : say('and')}
            </button>
          )}
          <WhereChip
            part={part} fields={fields} change={(next) => replace(index, next)} events={events} list={list}
          />
        </span>
      ))}
      <NewWhere
        fields={fields} add={(part) => change(withParts(where, [...parts, part]))} events={events} list={list}
      />
    </>
  )
}

interface ChipProps {
  part: Where
  fields: readonly Field[]
  change: (part: Where | null) => void
  events: readonly string[] | undefined
  list: string | undefined
}

function WhereChip({ part, fields, change, events, list }: ChipProps) {
  const say = useWords(words)
  const voice = useVoice()
  const text = speakWhere(part, voice)
  if (part.is === 'property') {
    const type = typeOf(fields, part.name)
    return (
      <Chip
        label={text} remove={() => change(null)}
        edit={(close) => (
          <PropertyForm
            asking={part} type={type} of={valuesOf(part.name, list, events)}
            done={(asking) => {
              change(property(asking))
              close()
            }}
          />
        )}
      >
        {text}
      </Chip>
    )
  }
  if (part.is === 'anyLine') {
    const inner = fields.find((field) => field.name === part.list)?.fields ?? []
    const changed = (line: Where) => change(partsOf(line).length === 0 ? null : { ...part, line })
    return (
      <span className={css.row}>
        <span className="quiet">{`${part.list} ${say('lineWord')}`}</span>
        <WhereChips
          where={part.line} fields={inner} change={changed} list={part.list}
          {...(events === undefined ? {} : { events })}
        />
      </span>
    )
  }
  return (
    <Chip label={text} remove={() => change(null)} edit={() => <span className="quiet">{say('notEditable')}</span>}>
      {text}
    </Chip>
  )
}

interface NewProps {
  fields: readonly Field[]
  add: (part: Where) => void
  events: readonly string[] | undefined
  list: string | undefined
}

/** Adds a question: first which property, then what is asked of it. */
function NewWhere({ fields, add, events, list }: NewProps) {
  const say = useWords(words)
  if (fields.length === 0) return null
  const label = say(list === undefined ? 'addCondition' : 'addToLine')
  return (
    <Chip
      quiet label={label}
      edit={(close) => (
        <NewWhereForm
          fields={fields} events={events} list={list}
          add={(part) => {
            add(part)
            close()
          }}
        />
      )}
    >
      + {label}
    </Chip>
  )
}

interface Chosen {
  list: string | null
  name: string
  type: FieldType
}

function NewWhereForm({ fields, add, events, list }: NewProps) {
  const say = useWords(words)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const choices = fields.flatMap((field): Chosen[] =>
    field.type === 'LINES'
      ? field.fields.map((inner) => ({ list: field.name, name: inner.name, type: inner.type }))
      : [{ list: null, name: field.name, type: field.type }],
  )
  const keyOf = (choice: Chosen) => `${choice.list ?? ''}/${choice.name}`
  if (chosen !== null) {
    const done = (asking: Asking) =>
      add(chosen.list === null ? property(asking) : { is: 'anyLine', list: chosen.list, line: property(asking) })
    return (
      <PropertyForm
        asking={firstAsking(chosen.name, chosen.type)} type={chosen.type} done={done}
        of={valuesOf(chosen.name, chosen.list ?? list, events)}
      />
    )
  }
  return (
    <Pick
      hint={say('chooseProperty')} chosen={[]}
      options={choices.map((choice) => ({
        key: keyOf(choice),
        name: choice.list === null ? choice.name : `${choice.list} › ${choice.name}`,
      }))}
      pick={(key) => setChosen(choices.find((choice) => keyOf(choice) === key) ?? null)}
    />
  )
}

function property(asking: Asking): Where {
  return { is: 'property', name: asking.name, test: asking.test, unknown: asking.unknown }
}

function valuesOf(name: string, list: string | undefined, events: readonly string[] | undefined): ValuesOf | null {
  if (events === undefined) return null
  return list === undefined ? { is: 'property', name, events } : { is: 'line', list, name, events }
}

function typeOf(fields: readonly Field[], name: string): FieldType | null {
  return fields.find((field) => field.name === name)?.type ?? null
}
