/** A day of the calendar, without a zone: 2011-12-09. */
export type Day = string

/** The day it is somewhere at an instant. */
export function dayIn(instant: Date, zone: string): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant)
}

/** The first instant of a day somewhere; also right on the days when clocks change. */
export function startOf(day: Day, zone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`)
  let guess = wanted - offset(new Date(wanted), zone)
  guess = wanted - offset(new Date(guess), zone)
  return dayIn(new Date(guess), zone) < day ? new Date(guess + 3_600_000) : new Date(guess)
}

/** The day that many days later, or earlier when negative. */
export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The first day of the month that many months later, or earlier when negative. */
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
function offset(instant: Date, zone: string): number {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  const local = Date.parse(`${text.format(instant).replace(' ', 'T')}Z`)
  return local - Math.floor(instant.getTime() / 1000) * 1000
}
