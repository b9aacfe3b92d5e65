import { dictionary } from '~/lib/words/dictionary'

export const words = dictionary(
  {
    open: '{n}，查看这些用户',
    openOf: '{of}：{n}，查看这些用户',
  },
  {
    open: '{n}, show these people',
    openOf: '{of}: {n}, show these people',
  },
)
