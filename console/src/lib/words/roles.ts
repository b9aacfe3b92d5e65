import { dictionary } from './dictionary'

/** What a teammate or key is trusted with. */
export const roles = dictionary(
  {
    owner: '所有者',
    administrator: '管理员',
    operator: '运营',
    analyst: '分析师',
    viewer: '查看者',
  },
  {
    owner: 'Owner',
    administrator: 'Administrator',
    operator: 'Operator',
    analyst: 'Analyst',
    viewer: 'Viewer',
  },
)
