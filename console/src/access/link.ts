/** Where an invited teammate chooses a password. */
export function invitationLink(token: string): string {
  return `${location.origin}${location.pathname}#/invitation?token=${encodeURIComponent(token)}`
}
