import { dictionary } from '~/lib/words/dictionary'

export const words = dictionary(
  {
    title: '首页',
  },
  {
    title: 'Home',
  },
)
