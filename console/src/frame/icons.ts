import {
  ApiOutlined, BarChartOutlined, CommentOutlined, GiftOutlined, HomeOutlined, ProjectOutlined, RiseOutlined,
  SendOutlined, TeamOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { Name } from './names'

/** One sign per entry, so that the folded side bar can be read. */
export const icons: Partial<Record<Name, ComponentType>> = {
  home: HomeOutlined,
  growth: RiseOutlined,
  people: TeamOutlined,
  insights: BarChartOutlined,
  reach: SendOutlined,
  loyalty: GiftOutlined,
  voice: CommentOutlined,
  plan: ProjectOutlined,
  data: ApiOutlined,
}
