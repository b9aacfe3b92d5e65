import { theme, type ThemeConfig } from 'antd'
import type { Light } from './light'

const face = 'var(--face)'

const shape = {
  fontFamily: face,
  fontFamilyCode: 'var(--mono)',
  fontSize: 14,
  borderRadius: 6,
  controlHeight: 32,
  fontWeightStrong: 600,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.18s',
  // Shortened by style alone, Ant Design waits for the end of an animation that it never sees.
  motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
} as const

const parts = {
  Table: { cellPaddingBlock: 8, cellPaddingInline: 12, headerBorderRadius: 0 },
  Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
} as const

/** Two stable objects: a theme that changes identity remounts the whole page. */
export const antdThemes: Readonly<Record<Light, ThemeConfig>> = {
  light: {
    cssVar: { key: 'perennial' },
    algorithm: theme.defaultAlgorithm,
    token: {
      ...shape,
      colorPrimary: '#2068da',
      // What Ant Design makes of it is too pale to be read as text under the pointer.
      colorPrimaryHover: '#1a57b8',
      colorPrimaryActive: '#154894',
      colorLink: '#2068da',
      colorLinkHover: '#1a57b8',
      colorInfo: '#2068da',
      colorSuccess: '#0a7d55',
      colorError: '#c0352b',
      colorWarning: '#9a6200',
      colorText: '#1a2029',
      colorTextSecondary: '#4d5663',
      colorTextTertiary: '#667080',
      colorTextDescription: '#667080',
      colorTextPlaceholder: '#6b7482',
      colorBorder: '#c9ced6',
      colorBorderSecondary: '#e3e6ea',
      colorBgLayout: '#f6f7f9',
    },
    components: { ...parts, Table: { ...parts.Table, headerBg: '#f6f7f9', headerColor: '#4d5663' } },
  },
  dark: {
    cssVar: { key: 'perennial' },
    algorithm: theme.darkAlgorithm,
    token: {
      ...shape,
      colorPrimary: '#2d74da',
      colorLink: '#63a7fb',
      colorInfo: '#63a7fb',
      colorSuccess: '#4cc38a',
      colorError: '#ff7b6e',
      colorWarning: '#e6a23c',
      colorText: '#e8ebef',
      colorTextSecondary: '#b3bbc6',
      colorTextTertiary: '#949eab',
      colorTextDescription: '#949eab',
      colorTextPlaceholder: '#949eab',
      colorBorder: '#434d5a',
      colorBorderSecondary: '#2b333e',
      colorBgBase: '#161b22',
      colorBgContainer: '#161b22',
      colorBgElevated: '#1d232c',
      colorBgLayout: '#10141a',
    },
    components: { ...parts, Table: { ...parts.Table, headerBg: '#1d232c', headerColor: '#b3bbc6' } },
  },
}
