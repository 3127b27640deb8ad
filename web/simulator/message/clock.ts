const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Bangkok',
  hour: '2-digit',
  minute: '2-digit',
})

/** `17:05` in Thailand. */
export const clockText = (at: number): string => clock.format(at)
