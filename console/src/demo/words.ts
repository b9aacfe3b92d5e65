import { dictionary } from '~/lib/words/dictionary'

export const words = dictionary(
  {
    name: '演示店铺',
    offer: '先用一间演示茶铺看看',
    offerText: '虚构的 2 万人、180 天：App、网站和小程序，约一分钟填好。只能填进空系统。',
    fill: '用演示店铺填充',
    filling: '正在填充演示店铺',
    begins: '正在准备',
    arriving: '{done} / {total} 人',
    answers: '人已到齐，正在整理答案',
    stop: '停止',
  },
  {
    name: 'Demo shop',
    offer: 'Try everything on a demo tea shop first',
    offerText: '20,000 invented people over 180 days, in about a minute. Empty systems only.',
    fill: 'Fill with a demo shop',
    filling: 'The demo shop is being filled',
    begins: 'getting ready',
    arriving: '{done} of {total} people',
    answers: 'everybody is here; answers are being prepared',
    stop: 'Stop',
  },
)
