import type { Catalogue } from './catalogue.ts'

export const en: Catalogue = {
  categories: {
    threatOrAssault: 'Threat of violence / assault',
    confinement: 'Held against one’s will',
    sexualAbuseRisk: 'At risk of sexual abuse',
    violentlyDisturbed: 'A violently disturbed person',
    unlawfulGathering: 'A gathering turning violent',
  },
  neutralPreview: 'You have a new message',
  greeting: {
    title: 'Report an emergency without speaking',
    body: 'Three steps: what is happening, where, and your phone number if you can. It then goes to the nearest police station.',
  },
  menu: {
    title: 'Do you need help?',
    body: 'Tap “Report emergency”. No need to speak or type. If you can speak, calling 191 is fastest.',
  },
  askCategory: { title: 'What is happening?', hint: 'Tap one. You can change it later.' },
  keptPlace: 'We have the place.',
  keptPhone: 'We have your number.',
  askPlace: {
    title: 'Where is it?',
    hint: 'Tap “Share location” or “Open the map” and send it.',
    onlyThePlace: 'Pin only the place of the incident. If it is elsewhere, move the pin there.',
  },
  askPhone: {
    title: 'Your phone number',
    hint: 'Type your own number so that the police can reach you.',
    goesByItself: 'No need to wait: without an answer, the report goes to the police by itself in 1 minute.',
  },
  accepted: {
    title: 'Your report is accepted',
    body: 'It is on its way to the nearest police.',
    addPhone: 'It has no phone number yet. You can send one at any time.',
  },
  amended: {
    phone: 'Your number was added to the report. The officers will be told.',
    category: 'What is happening was changed. The officers will be told.',
    place: 'We have your new location. The officers will be told.',
  },
  afterReport: {
    title: 'We have your report',
    body: 'If you are in danger and can speak, call 191. For something new, tap “Report emergency”.',
    addPhone: 'It has no phone number yet. You can send one at any time.',
  },
  cannotWithdraw: 'The report was accepted, so it cannot be taken back here. If it was a mistake, call 191.',
  notPassedOn:
    'No more can be added to this report here. Your last message did not reach officers. Please call 191.',
  cancelled: 'Cancelled. Nothing was sent to anyone.',
  nothingToCancel: 'There is no report under way.',
  notUnderstood: 'Sorry, this could not be read.',
  phoneNotUnderstood: 'That number does not work. Examples: 081-234-5678 or 02-123-4567',
  placeNotUnderstood: 'That location does not work. Please pin it again.',
  staleButton: 'That button belongs to an earlier report. Please use the newest buttons below.',
  timedOut: 'Your earlier report timed out. You can start again now.',
  delivered: {
    title: 'Your report was sent to officers',
    body: 'It is in this unit’s group. Waiting for an officer to take it.',
    maybeAbroad: 'This pin may be outside Thailand. If it is wrong, just send a new one.',
  },
  undelivered: {
    title: 'Your report has not reached officers yet',
    body: 'Please call 191 if you can. We keep trying and will tell you when it gets through.',
  },
  caseCode: 'Case code',
  menuBar: 'Get help now',
  chosen: 'Reported',
  stepOfThree: (step) => `Step ${step} of 3`,
  buttons: {
    report: 'Report emergency',
    call191: 'Call 191',
    call1300: 'Call 1300',
    sharePlace: 'Share location',
    openMap: 'Open the map',
    typePhone: 'Type my number',
    skipPhone: 'No phone number',
    cancel: 'Cancel',
    sameNumber: (lastFour) => `Same number …${lastFour}`,
    callUnit: 'Call this unit',
  },
  distance: (metres) =>
    metres < 1000
      ? `${Math.max(10, Math.round(metres / 10) * 10)} m`
      : `${(metres / 1000).toFixed(metres < 100_000 ? 1 : 0)} km`,
}
