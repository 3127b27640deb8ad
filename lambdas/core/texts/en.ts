import { thaiTime } from '../shared/day.ts'
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
    wouldGoByItself: 'A real report goes to the police by itself after 1 minute without an answer.',
  },
  accepted: {
    title: 'Your report is accepted',
    body: 'It is on its way to the nearest police.',
    addPhone: 'It has no phone number yet. You can send one at any time.',
    options: 'You can type or send photos and voice here. The buttons below are optional.',
  },
  amended: {
    phone: 'Your number was added to the report. The officers will be told.',
    category: 'What is happening was changed. The officers will be told.',
    place: 'We have your new location. The officers will be told.',
    again: 'Your earlier report was brought up to date. The officers will be told.',
    chatOnly: 'The officers will be told not to call back and to answer in this chat only.',
    who: 'The officers will be told who is reporting.',
    mistaken:
      'The officers will be told that you pressed by mistake. The report is not cancelled and officers may still come. If you need help, call 191.',
  },
  talked: {
    title: 'Received. It will be passed on to the officers',
    body: 'If it cannot wait and you can speak, call 191.',
    startsNew: 'For something new, tap “Report emergency”.',
    afterEnd:
      'This report was closed. If you are not safe, tap the red button and officers are called again.',
  },
  askWho: { title: 'Who is reporting?', hint: 'You do not have to answer.' },
  roles: {
    victim: 'The person it happens to',
    relative: 'A relative',
    witness: 'A witness',
    welfare: 'Social welfare officer or volunteer',
  },
  afterReport: {
    title: 'We have your report',
    body: 'If you are in danger and can speak, call 191. For something new, tap “Report emergency”.',
    addPhone: 'It has no phone number yet. You can send one at any time.',
  },
  notPassedOn:
    'No more can be added to this report here. Your last message did not reach officers. Please call 191.',
  reopened: {
    title: 'Your report is open again',
    body: 'The officers are being told that you are not safe. If you can speak, calling 191 is fastest.',
  },
  stillOpen: {
    title: 'Your report is still open',
    body: 'Officers have not closed it. If you are not safe and can speak, calling 191 is fastest.',
  },
  cancelled: 'Cancelled. Nothing was sent to anyone.',
  cancelledAgain: {
    title: 'Your new report was cancelled',
    body: 'The report that you sent before still stands. It was not cancelled.',
  },
  nothingToCancel: 'There is no report under way.',
  notUnderstood: 'Sorry, this could not be read.',
  phoneNotUnderstood: 'That number does not work. Examples: 081-234-5678 or 02-123-4567',
  placeNotUnderstood: 'That location does not work. Please pin it again.',
  staleButton: 'That button belongs to an earlier report. Please use the newest buttons below.',
  timedOut: 'What you had left unfinished has timed out. You can start again now.',
  practice: {
    banner: 'Practice – sent to nobody',
    forReal: 'Practice is over. From here on this is a real report.',
    card: 'Of a real report, officers would see this',
    over: 'Practice is over. In a real emergency, tap “Report for real”.',
  },
  registration: {
    askNumber: {
      title: 'Registration of officers',
      hint: 'Type your officer number. In an emergency, tap “Report emergency” in the menu at any time.',
    },
    askPhone: {
      title: 'The phone number on file',
      hint: 'Type your own phone number as it is in the officers’ roster.',
    },
    givenUp: 'Registration was cancelled.',
    registered: 'You are registered',
    alreadyRegistered: 'You are registered already',
    notMatched: (triesLeft) =>
      `Number and phone are not those of an officer in the roster. Tries left: ${triesLeft}. If they are right, please ask whoever keeps your unit’s roster.`,
    takenByAnother:
      'Another LINE account is registered as this officer. Please ask whoever keeps your unit’s roster.',
    tooManyTries: (until) =>
      `Too many tries. You can try again after ${thaiTime(until).slice(0, 5)} (Thai time).`,
  },
  delivered: {
    title: 'Your report was sent to officers',
    body: 'It is in this unit’s group. Waiting for an officer to take it.',
    maybeAbroad: 'This pin may be outside Thailand. If it is wrong, just send a new one.',
  },
  undelivered: {
    title: 'Your report has not reached officers yet',
    body: 'Please call 191 if you can. We keep trying and will tell you when it gets through.',
  },
  unacknowledged: {
    title: 'No officer has taken your report yet',
    body: 'More units are being called in. You can call 191 now.',
  },
  acknowledged: {
    title: 'An officer has taken your report',
    body: 'If anything changes, just type it here.',
  },
  arrived: {
    title: 'Officers say that they have arrived',
    body: 'If you cannot see them, type it here or call 191.',
  },
  ended: {
    title: 'This report is closed',
    body: 'If you are still not safe, tap the button below and the officers are called again. For advice or shelter, call 1300.',
  },
  searching: {
    title: 'Officers cannot find the place yet',
    body: 'Please send the location once more, or type how to find you. Without an answer, this report will be closed in a few minutes.',
    silent: 'Just send it here. You do not have to speak.',
  },
  answer: { title: 'A message from the officers', hint: 'You can answer by typing here.' },
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
    notSafe: 'I am still not safe',
    practise: 'Practise',
    reportForReal: 'Report for real',
    tryAgain: 'Try again',
  },
  options: {
    chatOnly: 'No calls back, answer in chat only',
    who: 'Who is reporting?',
    mistaken: 'Cancel: pressed by mistake',
  },
  distance: (metres) =>
    metres < 1000
      ? `${Math.max(10, Math.round(metres / 10) * 10)} m`
      : `${(metres / 1000).toFixed(metres < 100_000 ? 1 : 0)} km`,
}
