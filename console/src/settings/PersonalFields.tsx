import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Select } from 'antd'
import { problemOf, useAsked } from '~/lib/asked'
import { Card } from '~/lib/card/Card'
import { get, put } from '~/lib/http'
import type { PersonalFields as Fields } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

/** Which fields are hidden from those who may not see what is personal. */
export function PersonalFields() {
  const say = useWords(words)
  const asked = useAsked({
    key: ['personal-fields'], fetch: (signal) => get<Fields>('/api/privacy/fields', {}, signal),
  })
  return (
    <div style={{ marginTop: 32 }}>
      <Card title={say('personal')} asked={asked}>
        {(fields) => <Added fields={fields} />}
      </Card>
    </div>
  )
}

function Added({ fields }: { fields: Fields }) {
  const say = useWords(words)
  const sentence = useSentence()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const saving = useMutation({
    mutationFn: (added: string[]) => put<Fields>('/api/privacy/fields', { added }),
    onSuccess: (saved) => {
      queries.setQueryData(['personal-fields'], saved)
      void message.success(say('saved'))
    },
  })
  return (
    <div style={{ display: 'grid', gap: 12, maxWidth: 640 }}>
      <p>{say('personalText')}</p>
      <p className="quiet">{say('personalAlways', { names: fields.always.join(say('personalJoin')) })}</p>
      <Select
        mode="tags" open={false} suffix={null} style={{ width: '100%' }} aria-label={say('personalAdded')}
        placeholder={say('personalAdded')} value={fields.added} loading={saving.isPending}
        onChange={(added: string[]) => saving.mutate(added)}
      />
      {saving.isError && <Alert type="error" title={sentence(problemOf(saving.error))} showIcon />}
    </div>
  )
}
