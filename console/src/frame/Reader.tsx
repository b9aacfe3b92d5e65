import { App as Messages, ConfigProvider } from 'antd'
import en from 'antd/locale/en_GB'
import zh from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/en-gb'
import 'dayjs/locale/zh-cn'
import { useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import { antdThemes } from '~/lib/theme/antd'
import { LightContext, keepLight, keptLight, type Light } from '~/lib/theme/light'
import { LanguageContext, keepLanguage, keptLanguage, languageOf, type Language } from '~/lib/words/language'
import { ReaderContext } from './reader'

/** In which language and light somebody reads. Both are the reader's own and stay in their browser. */
export function Reader({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => keptLanguage() ?? languageOf(navigator.language))
  const [light, setLight] = useState<Light>(keptLight)
  useLayoutEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset.light = light
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en-gb')
  }, [language, light])
  const reader = useMemo(
    () => ({
      speak: (next: Language) => {
        keepLanguage(next)
        setLanguage(next)
      },
      suggest: (tag: string) => {
        if (keptLanguage() === null) setLanguage(languageOf(tag))
      },
      shine: (next: Light) => {
        keepLight(next)
        setLight(next)
      },
    }),
    [],
  )
  return (
    <ReaderContext value={reader}>
      <LanguageContext value={language}>
        <LightContext value={light}>
          <ConfigProvider
            theme={antdThemes[light]} locale={language === 'zh' ? zh : en} button={{ autoInsertSpace: false }}
          >
            <Messages message={{ maxCount: 3 }} style={{ height: '100%' }}>
              {children}
            </Messages>
          </ConfigProvider>
        </LightContext>
      </LanguageContext>
    </ReaderContext>
  )
}
