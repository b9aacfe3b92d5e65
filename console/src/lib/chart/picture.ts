import type { Light } from '~/lib/theme/light'
import { FACE, looks } from './theme'

/** What stands around the picture of a chart when it leaves the house. */
export interface Caption {
  title: string
  /** Period and zone. */
  note: string
  /** Where the figures come from, and until when they are true. */
  source: string
}

const SCALE = 2
const HEAD = 64
const FOOT = 36
const EDGE = 16

/** The picture of a chart with title, period and source, so that it explains itself where it is pasted. */
export async function framed(chart: string, caption: Caption, light: Light): Promise<string> {
  const image = await loaded(chart)
  const look = looks[light]
  const sheet = document.createElement('canvas')
  sheet.width = image.width + 2 * EDGE * SCALE
  sheet.height = image.height + (HEAD + FOOT) * SCALE
  const pen = sheet.getContext('2d')
  if (pen === null) return chart
  const wide = sheet.width - 2 * EDGE * SCALE
  const write = (text: string, y: number, size: number, weight: number, ink: string) => {
    pen.font = `${weight} ${size * SCALE}px ${FACE}`
    pen.fillStyle = ink
    pen.fillText(text, EDGE * SCALE, y * SCALE, wide)
  }
  pen.fillStyle = look.page
  pen.fillRect(0, 0, sheet.width, sheet.height)
  write(caption.title, 28, 16, 600, look.ink)
  write(caption.note, 50, 12, 400, look.quiet)
  pen.drawImage(image, EDGE * SCALE, HEAD * SCALE)
  write(caption.source, sheet.height / SCALE - 14, 12, 400, look.quiet)
  return sheet.toDataURL('image/png')
}

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('the picture cannot be read'))
    image.src = address
  })
}
