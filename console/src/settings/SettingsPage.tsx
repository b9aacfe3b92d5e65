import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Select } from 'antd'
import { useEffect } from 'react'
import { problemOf, useAsked } from '~/lib/asked'
import { States } from '~/lib/card/Card'
import { PageHead } from '~/lib/card/PageHead'
import { SystemTabs } from '~/lib/card/SystemTabs'
import { useUndo } from '~/lib/card/useUndo'
import { WEEK_DAYS, type Choices } from '~/lib/choices'
import { get, put } from '~/lib/http'
import { useLanguage, type Language } from '~/lib/words/language'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import { PersonalFields } from './PersonalFields'
import { words } from './words'

/** What the organisation chose once for everybody. */
export function Page() {
  const say = useWords(words)
  const settings = useAsked({ key: ['settings'], fetch: (signal) => get<Choices>('/api/settings', {}, signal) })
  return (
    <>
      <PageHead title={say('title')} text={say('text')} />
      <SystemTabs />
      <States asked={settings} shape="form">{(choices) => <SettingsForm choices={choices} />}</States>
      <PersonalFields />
    </>
  )
}

function SettingsForm({ choices }: { choices: Choices }) {
  const say = useWords(words)
  const sentence = useSentence()
  const language = useLanguage()
  const queries = useQueryClient()
  const undo = useUndo()
  const [form] = Form.useForm<Choices>()
  const saving = useMutation({
    mutationFn: (next: Choices) => put<Choices>('/api/settings', next),
    onSuccess: (saved) => {
      queries.setQueryData(['settings'], saved)
      void queries.invalidateQueries({ queryKey: ['answer'] })
    },
  })
  const save = (next: Choices) =>
    saving.mutate(wantedOf(next), {
      onSuccess: () => undo({ key: 'settings', said: say('saved'), back: () => saving.mutateAsync(wantedOf(choices)) }),
    })
  useEffect(() => {
    form.setFieldsValue(choices)
  }, [form, choices])
  return (
    <Form<Choices>
      form={form} layout="vertical" initialValues={choices} style={{ maxWidth: 420 }} onFinish={save}
    >
      <Form.Item name="zone" label={say('zone')} extra={say('zoneText')}>
        <Select showSearch options={Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }))} />
      </Form.Item>
      <Form.Item name="weekStart" label={say('weekStart')} extra={say('weekStartText')}>
        <Select options={WEEK_DAYS.map((day) => ({ value: day, label: say(day) }))} />
      </Form.Item>
      <Form.Item name="currency" label={say('currency')} extra={say('currencyText')}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={currencies(language)} />
      </Form.Item>
      <Form.Item name="language" label={say('language')} extra={say('languageText')}>
        <Select
          options={[
            { value: 'zh-CN', label: say('zh') },
            { value: 'en', label: say('en') },
          ]}
        />
      </Form.Item>
      {saving.isError && (
        <Form.Item>
          <Alert type="error" title={sentence(problemOf(saving.error))} showIcon />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={saving.isPending}>
        {say('save')}
      </Button>
    </Form>
  )
}

/** What is sent of the choices. */
function wantedOf({ zone, weekStart, currency, language }: Choices): Choices {
  return { zone, weekStart, currency, language }
}

function currencies(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language === 'zh' ? 'zh-CN' : 'en-GB'], { type: 'currency' })
  return Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: `${code} ${names.of(code) ?? ''}` }))
}
