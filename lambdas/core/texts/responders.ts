import type { ResponderAction } from '../report/actions.ts'
import type { ReporterRole } from '../report/amendment.ts'
import type { ReopenReason } from '../report/model.ts'
import type { RoutingFlag } from '../report/routing.ts'
import type { CareOutcome } from '../shared/care-outcome.ts'
import type { UnitKind } from '../shared/unit.ts'

/** What officers and teams read in their groups: Thai only, in their own terms. */
export const responderTexts = {
  newIncident: 'แจ้งเหตุด่วน',
  /** Shown on a lock screen: the case code, never the emergency. */
  preview: (code: string) => `เรื่องใหม่ ${code}`,
  reminderPreview: (code: string) => `รอรับทราบ ${code}`,
  reopenedPreview: (code: string) => `เปิดเรื่องอีกครั้ง ${code}`,
  carePreview: (code: string) => `เคส ${code}`,
  amendmentPreview: (code: string) => `ข้อมูลเพิ่มเติม ${code}`,
  acceptedAt: 'เวลาแจ้ง',
  place: 'สถานที่',
  distance: 'ระยะทาง',
  asTheCrowFlies: '(เส้นตรง)',
  reporterPhone: 'เบอร์ผู้แจ้ง',
  noPhone: 'ไม่มีเบอร์',
  alsoTold: 'กำลังแจ้งด้วย',
  navigate: 'นำทาง',
  callReporter: 'โทรผู้แจ้ง',
  pinTitle: (code: string) => `จุดเกิดเหตุ ${code}`,
  newPinTitle: (code: string) => `พิกัดใหม่ ${code}`,
  phoneAdded: 'ผู้แจ้งให้เบอร์โทรเพิ่ม',
  categoryChanged: 'ผู้แจ้งเปลี่ยนเหตุเป็น',
  placeAdded: 'ผู้แจ้งส่งพิกัดใหม่',
  actions: {
    acknowledge: 'รับทราบ',
    arrived: 'ถึงที่เกิดเหตุ',
    closed: 'ปิดเหตุ',
    notFound: 'ไม่พบเหตุ',
    prank: 'ก่อกวน',
    confirmPrank: 'ยืนยันว่าก่อกวน',
    undoPrank: 'ไม่ใช่ก่อกวน',
    forward: 'ส่งต่อทีมสหวิชาชีพ',
    acceptCare: 'รับเคส',
    followedUp: 'ติดตามแล้ว',
    closeCare: 'ปิดเคส',
  } satisfies Record<ResponderAction, string>,
  outcomes: {
    safe: 'ปลอดภัยแล้ว',
    shelter: 'เข้าบ้านพักหรือสถานคุ้มครอง',
    otherAgency: 'ส่งต่อหน่วยงานอื่น',
    unreachable: 'ติดต่อไม่ได้',
  } satisfies Record<CareOutcome, string>,
  who: {
    victim: 'ผู้ถูกกระทำ',
    relative: 'ญาติ',
    witness: 'ผู้พบเห็น',
    welfare: 'เจ้าหน้าที่ อพม./พมจ.',
  } satisfies Record<ReporterRole, string>,
  reporter: 'ผู้แจ้ง',
  chatOnly: 'ห้ามโทรกลับ ตอบทางแชตเท่านั้น',
  howToAnswer: 'ตอบผู้แจ้ง: กดค้างที่การ์ดนี้ เลือก “ตอบกลับ” แล้วพิมพ์ ตอบ ตามด้วยข้อความ',
  howToNote: 'บันทึกในเคส: กดค้างที่การ์ดนี้ เลือก “ตอบกลับ” แล้วพิมพ์ บันทึก ตามด้วยข้อความ',
  sameAs: (code: string, reporters: number) => `+1 ผู้แจ้ง น่าจะเหตุเดียวกับ ${code} (รวม ${reporters} ราย)`,
  oneMoreReporter: (code: string, reporters: number) => `+1 ผู้แจ้ง (${code}) รวม ${reporters} ราย`,
  waited: (time: string) => `ยังไม่มีใครกดรับทราบ ผ่านไป ${time}`,
  calledIn: 'หน่วยใกล้กว่ายังไม่รับ โปรดช่วยรับเรื่องนี้',
  reminder: 'โปรดกดรับทราบ',
  standDown: 'มีผู้รับเรื่องแล้ว',
  added: 'ผู้แจ้งส่งเพิ่ม',
  mistaken: 'ผู้แจ้งบอกว่ากดผิด โปรดตรวจสอบก่อนปิดเหตุ',
  again: 'ผู้แจ้งแจ้งซ้ำ ข้อมูลล่าสุด',
  reopened: {
    notSafe: 'เปิดเรื่องอีกครั้ง: ผู้แจ้งบอกว่ายังไม่ปลอดภัย',
    newPin: 'เปิดเรื่องอีกครั้ง: ผู้แจ้งส่งพิกัดใหม่',
    again: 'เปิดเรื่องอีกครั้ง: ผู้แจ้งแจ้งซ้ำ',
  } satisfies Record<ReopenReason, string>,
  forwarded: 'ส่งต่อเคสให้ทีม',
  forwardedBy: 'ส่งต่อโดย',
  teamCard: 'แจ้งให้ทีมทราบ ถ้ามีการส่งต่อเคส จะมีปุ่มรับเคสมาอีกครั้ง',
  followUpDue: (nth: number) => `ถึงเวลาติดตามเคส ${['24 ชั่วโมง', '72 ชั่วโมง', '7 วัน'][nth] ?? ''}`,
  notAccepted: 'ยังไม่มีผู้รับเคสนี้',
  files: {
    image: 'เปิดรูป',
    audio: 'ฟังเสียง',
    video: 'เปิดวิดีโอ',
    file: 'เปิดไฟล์',
  },
  fileSent: { image: 'ผู้แจ้งส่งรูป', audio: 'ผู้แจ้งส่งเสียง', video: 'ผู้แจ้งส่งวิดีโอ', file: 'ผู้แจ้งส่งไฟล์' },
  fileLost: {
    gone: 'แต่ถูกลบจาก LINE แล้ว',
    empty: 'แต่ไฟล์ว่างเปล่า',
    tooLarge: 'แต่ไฟล์ใหญ่เกินไป',
    unavailable: 'แต่ดึงจาก LINE ไม่ได้',
  },
  fileHolds: 'ลิงก์ใช้ได้ 7 วัน',
  duration: (milliseconds: number) => {
    const seconds = Math.round(milliseconds / 1000)
    return seconds < 120 ? `${seconds} วินาที` : `${Math.floor(seconds / 60)} นาที`
  },
  flags: {
    outsideThailand: 'พิกัดอยู่นอกประเทศไทย โปรดตรวจสอบกับผู้แจ้ง',
    placeUnconfirmed: 'พิกัดอาจอยู่นอกประเทศไทย โปรดตรวจสอบกับผู้แจ้ง',
    provinceWithoutStation: 'จังหวัดนี้ไม่มีสถานีที่ผูกกลุ่มไว้',
    centreOfAnotherProvince: 'ศูนย์ 191 ของจังหวัดนี้ยังไม่ได้ผูกกลุ่ม',
    noStation: 'เรื่องนี้ยังไม่ได้ส่งถึงสถานีใด',
    noCentre: 'เรื่องนี้ยังไม่ได้ส่งถึงศูนย์ 191',
    noTeam: 'จังหวัดนี้ยังไม่มีทีมสหวิชาชีพที่ผูกกลุ่มไว้',
  } satisfies Record<RoutingFlag, string>,
  kinds: {
    station: 'สถานีตำรวจ',
    centre191: 'ศูนย์ 191',
    team: 'ทีมสหวิชาชีพ',
    command: 'ผู้บังคับบัญชา',
  } satisfies Record<UnitKind, string>,
} as const
