import { Duration } from 'aws-cdk-lib'
import type { Alarms } from './alarms.ts'

/** What the functions themselves report about the promise, by the names of their metrics. */
export function watchThePromise(alarms: Alarms): void {
  alarms.watchOwn('undeliverable-report', 'UndeliverableReport', {
    means: 'A report reached nobody: every unit it could go to refused it or has no group.',
    first: 'look up the report that the router log names and call the station or the 191 centre by phone.',
  })
  alarms.watchOwn('unacknowledged-report', 'UnacknowledgedReport', {
    means: 'Nobody has acknowledged a report although the commanders were called in.',
    first: 'look up the report that the router log names and call the station or the 191 centre by phone.',
  })
  alarms.watchOwn('team-unreachable', 'TeamUnreachable', {
    means: 'A case was handed to the multidisciplinary team, and no team has a group that could be told.',
    first: 'call the team of the province, then link its group with units:link-code.',
  })
  alarms.watchOwn('monthly-limit-reached', 'MonthlyLimitReached', {
    means: "LINE sends no more messages of ours this month, so no station's group hears of new reports.",
    first: "raise the official account's plan or its additional messages in LINE Official Account Manager.",
  })
  alarms.watchOwn('line-refused', 'LineRefused', {
    means: 'LINE refused a message for good: a group that is gone, or a channel token that no longer works.',
    first: 'read the status in the log: 401 or 403 is the token, 400 a group or a message.',
  })
  alarms.watchOwn('sweep-found-overdue', 'SweepFoundOverdue', {
    means: 'Something was not done in time and had to be queued again; somebody has been waiting.',
    first: 'see whether it repeats: once is the guarantee at work, every minute is an outage.',
  })
  alarms.watchOwn('place-search-failed', 'PlaceSearchFailed', {
    from: 10,
    means: 'Amazon Location does not answer; reports are routed by the roster alone, without an address.',
    first: 'nothing at once, reports still go out; check the state of Amazon Location and its quota.',
  })
  alarms.watchOwn('line-unavailable', 'LineUnavailable', {
    from: 10,
    means: 'LINE fails or is too slow; messages are repeated until it takes them, and come late.',
    first: "look at LINE's status page, and phone urgent reports through while it lasts.",
  })
  alarms.watchOwn('fast-path-failed', 'FastPathFailed', {
    from: 5,
    means: 'SQS does not take messages; what is due waits up to a minute for the sweep.',
    first: 'see whether "sweep-errors" rings too, for then nothing moves at all.',
  })
  alarms.watchOwn('unit-unlinked', 'UnitUnlinked', {
    means: "The official account was removed from a unit's LINE group; its reports go to the next unit.",
    first: 'list the units without a group with units:link-code and call the one that lost its own.',
  })
  alarms.watchOwn('file-not-kept', 'FileNotKept', {
    from: 10,
    means: 'Photos, voice or video that people send do not reach us, and LINE keeps them for a while only.',
    first: 'look in the router log for "LINE call" with "content" and for "File not kept": LINE or our side?',
  })
  alarms.watchOwn('line-reserve-reached', 'LineReserveReached', {
    // Said at every look while it lasts; shorter than that, the alarm would come and go.
    over: Duration.hours(1),
    means: 'The LINE messages kept for emergencies are being used up, or will be before the month ends.',
    first: "raise the official account's plan or its additional messages in LINE Official Account Manager.",
  })
  alarms.watchOwn('duty-phone-failed', 'DutyPhoneFailed', {
    means: "LINE did not take a report, and neither did the station's duty phone take a text.",
    first: 'look up the report that the router log names and call the station by phone.',
  })
  alarms.watchOwn('tally-behind', 'TallyBehind', {
    means: 'The figures have missed changes for more than five minutes; pages still add them up themselves.',
    first: 'see whether it repeats: once after an outage is the tally catching up.',
  })
  alarms.watchOwn('tally-repaired', 'TallyRepaired', {
    means: 'Figures were wrong and have been put right; what was downloaded before may say something else.',
    first: 'find out what changed the counters: the recount log names the days and by how much.',
  })
  alarms.watchOwn('settings-ignored', 'SettingsIgnored', {
    means:
      'The settings of the back office cannot be read; reports go out by those before, or by the defaults.',
    first: 'save the ladder and the policies once more on the page of settings; does the table answer?',
  })
  alarms.watchOwn('export-failed', 'ExportFailed', {
    means: 'A file that somebody asked for in the back office could not be made, however often it was tried.',
    first: 'read the newest error in the exports log; whoever asked may ask again.',
  })
}
