import { drillTexts } from '../../../../core/groups/drill/texts.ts'
import { linkingTexts } from '../../../../core/groups/linking/texts.ts'
import { pressProblems, responderActions } from '../../../../core/report/actions.ts'
import { pressTexts } from '../../../../core/texts/press-answers.ts'
import { responderTexts as words } from '../../../../core/texts/responders.ts'
import { historyTexts } from '../../incidents/history-texts.ts'
import { lines, type OfficerText, officer } from './entry.ts'
import { exampleMoment } from './reporting.ts'

const code = 'K7F-3QD'
const unit = 'สน.ปทุมวัน'
const other = 'สน.บางรัก'
const who = 'ร.ต.อ. สมชาย ใจดี (ห้องวิทยุ)'
const day = 24 * 60 * 60_000

/** What groups read of reports. */
export const cardTexts: Readonly<Record<string, OfficerText>> = {
  newIncident: officer('เรื่องใหม่', 'A new report', lines(words.preview(code), `${words.newIncident} ${code}`)),
  waited: officer(
    'หน่วยที่ระบบเรียกเพิ่ม',
    'A unit that is called in',
    lines(words.waited(words.duration(60_000)), words.calledIn),
  ),
  reminder: officer(
    'เตือนให้รับทราบ',
    'A reminder',
    lines(words.reminderPreview(code), `${words.reminder} ${code}`),
  ),
  standDown: officer('มีหน่วยอื่นรับแล้ว', 'Another unit has it', words.standDown),
  reopened: officer('เรื่องที่เปิดอีกครั้ง', 'It has begun again', lines(...Object.values(words.reopened))),
  added: officer(
    'ผู้แจ้งส่งเพิ่ม',
    'The reporter has added something',
    lines(
      words.amendmentPreview(code),
      words.added,
      words.phoneAdded,
      words.placeAdded,
      `${words.categoryChanged} …`,
    ),
  ),
  chatOnly: officer('ผู้แจ้งขอไม่ให้โทรกลับ', 'The reporter must not be called', words.chatOnly),
  mistaken: officer('ผู้แจ้งบอกว่ากดผิด', 'The reporter says that it was a mistake', words.mistaken),
  files: officer(
    'รูป เสียง วิดีโอ ไฟล์',
    'Photos, voice, video, files',
    lines(...Object.values(words.fileSent), words.fileHolds),
  ),
  sameAs: officer(
    'น่าจะเหตุเดียวกัน',
    'Probably the same incident',
    lines(words.sameAs(code, 2), words.oneMoreReporter(code, 2)),
  ),
  flags: officer('คำเตือนบนการ์ด', 'Warnings on a card', lines(...Object.values(words.flags))),
  howTo: officer(
    'วิธีตอบและบันทึก',
    'How to answer and to keep a note',
    lines(words.howToAnswer, words.howToNote),
  ),
  forwarded: officer(
    'ส่งเคสให้ทีม',
    'A case is handed to a team',
    lines(words.carePreview(code), `${words.forwarded} ${code}`, `${words.forwardedBy} ${who}`),
  ),
  teamCard: officer('การ์ดของทีมก่อนส่งต่อ', 'A team’s card before that', words.teamCard),
  followUpDue: officer(
    'ถึงเวลาติดตาม',
    'A follow-up is due',
    lines(words.followUpDue(0), words.followUpDue(1), words.followUpDue(2)),
  ),
}

/** What groups read in answer to their buttons and words. */
export const pressAnswerTexts: Readonly<Record<string, OfficerText>> = {
  ...Object.fromEntries(
    responderActions.map((action) => [
      `done.${action}`,
      officer(
        `กด “${words.actions[action]}”`,
        `“${historyTexts.en.actions[action]}” was pressed`,
        lines(`${pressTexts.report(code)}: ${pressTexts.done[action]}`, `${pressTexts.by} ${who} ${unit}`),
      ),
    ]),
  ),
  onBehalf: officer(
    'ศูนย์บันทึกแทนหน่วย',
    'Written down by the back office',
    `${pressTexts.by} ${who} ${unit} ${pressTexts.writtenDownBy('อรทัย ใจดี')}`,
  ),
  askToRegister: officer('ผู้กดยังไม่ลงทะเบียน', 'Whoever pressed is not registered', pressTexts.askToRegister),
  ...Object.fromEntries(
    pressProblems.map((problem) => [
      `problem.${problem}`,
      officer(
        'กดแล้วไม่มีผล',
        `Nothing changed: ${historyTexts.en.problems[problem]}`,
        pressTexts.problems[problem],
      ),
    ]),
  ),
  answering: officer('พิมพ์ “ตอบ …”', 'Words to the reporter', pressTexts.answering),
  answerLost: officer('ส่งคำตอบไม่ถึง', 'The reporter could not be told', pressTexts.answerLost),
  noted: officer('พิมพ์ “บันทึก …”', 'A note was kept', pressTexts.noted),
  notSaid: officer('ตอบการ์ดโดยไม่มีคำว่า “ตอบ”', 'A card is quoted without the word', pressTexts.notSaid),
  whichReport: officer('ไม่รู้ว่าเรื่องไหน', 'Which report is meant?', pressTexts.whichReport),
  nothingSaid: officer('ไม่มีข้อความต่อท้าย', 'Nothing follows the word', pressTexts.nothingSaid),
}

/** What groups read when they are linked with a unit. */
export const linkTexts: Readonly<Record<string, OfficerText>> = {
  askForCode: officer('เมื่อเชิญบัญชีเข้ากลุ่ม', 'The account joins a group', linkingTexts.askForCode),
  alreadyLinked: officer('กลุ่มที่ผูกไว้แล้ว', 'A group that is linked', linkingTexts.alreadyLinked(unit)),
  linked: officer('รหัสถูกต้อง', 'The code is right', linkingTexts.linked(unit)),
  unreadable: officer('อ่านรหัสไม่ได้', 'The code cannot be read', linkingTexts.unreadable),
  wrong: officer('รหัสใช้ไม่ได้', 'The code does not work', lines(...Object.values(linkingTexts.wrong))),
  triesLeft: officer(
    'จำนวนครั้งที่ลองได้',
    'Tries that are left',
    lines(linkingTexts.triesLeft(3), linkingTexts.noTriesLeft(exampleMoment)),
  ),
  groupTaken: officer(
    'กลุ่มนี้เป็นของหน่วยอื่น',
    'The group is another unit’s',
    linkingTexts.groupTaken(other, unit),
  ),
  waits: officer(
    'หน่วยมีกลุ่มอื่นอยู่แล้ว',
    'The unit has another group',
    linkingTexts.waits(unit, exampleMoment + day),
  ),
  ask: officer(
    'ถามกลุ่มเดิม',
    'The old group is asked',
    linkingTexts.ask(unit, who, exampleMoment, exampleMoment + day),
  ),
  replaced: officer('เปลี่ยนกลุ่มแล้ว', 'The group was replaced', linkingTexts.replaced(unit)),
  unlinked: officer(
    'ผู้ดูแลยกเลิกการผูกกลุ่ม',
    'An administrator unlinks it',
    linkingTexts.unlinkedByOperator(unit),
  ),
}

/** What groups read of drills. */
export const drillCardTexts: Readonly<Record<string, OfficerText>> = {
  card: officer(
    'เริ่มการซ้อม',
    'A drill begins',
    lines(drillTexts.card(unit, exampleMoment), `[${drillTexts.acknowledge}]`),
  ),
  answered: officer(
    'คนแรกที่รับทราบ',
    'The first to acknowledge it',
    drillTexts.answered(who, exampleMoment, exampleMoment + 45_000),
  ),
  alreadyAnswered: officer(
    'คนที่กดทีหลัง',
    'Whoever presses after that',
    drillTexts.alreadyAnswered(who, exampleMoment),
  ),
  superseded: officer('มีการซ้อมครั้งใหม่แล้ว', 'There has been another drill', drillTexts.superseded),
}
