import { dictionary } from '~/lib/words/dictionary'

export const words = dictionary(
  {
    title: '键盘快捷键',
    text: '这一页现在能用的按键。输入文字时它们不起作用。',
    list: '列出快捷键',
    search: '搜索页面和用户',
  },
  {
    title: 'Keyboard shortcuts',
    text: 'What can be pressed on this page now. While you write, keys are letters.',
    list: 'List the shortcuts',
    search: 'Search pages and people',
  },
)
