/** A length of time as people type it: a number and its unit. */
export interface Stretch {
  n: number
  unit: Unit
}

export const UNITS = ['minutes', 'hours', 'days'] as const
export type Unit = (typeof UNITS)[number]

const MINUTES: Readonly<Record<Unit, number>> = { minutes: 1, hours: 60, days: 1440 }

/** PT48H as 2 days, PT90M as 90 minutes; the largest unit that needs no fraction. */
export function stretchOf(duration: string): Stretch {
  const [, days, hours, minutes, seconds] =
    /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? []
  const all = Math.max(1, Math.ceil(at(days) * 1440 + at(hours) * 60 + at(minutes) + at(seconds) / 60))
  const unit = all % 1440 === 0 ? 'days' : all % 60 === 0 ? 'hours' : 'minutes'
  return { n: all / MINUTES[unit], unit }
}

export function durationOf({ n, unit }: Stretch): string {
  return unit === 'minutes' ? `PT${n}M` : `PT${(n * MINUTES[unit]) / 60}H`
}

function at(text: string | undefined): number {
  return Number(text ?? 0)
}
