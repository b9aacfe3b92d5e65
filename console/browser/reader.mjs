/** Somebody at a browser: in a language, a light and a window of a width. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { OWNER } from './server.mjs'

const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

export function openBrowser() {
  return chromium.launch({ executablePath: executable(), args: FLAGS })
}

/** A fresh window that collects whatever goes wrong in it. */
export async function sitDown(browser, url, { language = 'en', light = 'light', size = DESK } = {}) {
  const context = await browser.newContext({ baseURL: url, viewport: size, reducedMotion: 'reduce' })
  await context.addInitScript(
    ([tongue, shine]) => {
      localStorage.setItem('perennial.language', tongue)
      localStorage.setItem('perennial.light', shine)
    },
    [language, light],
  )
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const faults = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().includes('401')) faults.push(line.text())
  })
  return { page, context, faults }
}

const SIGN_IN = { en: ['E-mail', 'Password', 'Sign in'], zh: ['邮箱', '密码', '登录'] }

export async function signIn(page, language = 'en') {
  const [email, password, button] = SIGN_IN[language]
  await page.goto('/')
  await page.getByLabel(email).fill(OWNER.email)
  await page.getByLabel(password).fill(OWNER.password)
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('main').waitFor()
  await page.locator('#page').waitFor()
}

/** Goes somewhere and waits until nothing is being fetched or drawn. */
export async function visit(page, address) {
  await page.goto(`/${address}`)
  await settled(page)
}

export async function settled(page) {
  await page.waitForFunction(
    () => document.querySelector('h1, [role="alert"]') !== null && !document.querySelector('[aria-busy="true"]'),
  )
  await page.waitForTimeout(300)
}

function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    if (existsSync(`/usr/bin/${name}`)) return `/usr/bin/${name}`
  }
  return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim()
}
