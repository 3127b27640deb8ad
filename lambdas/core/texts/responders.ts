import type { RoutingFlag } from '../routing.ts'
import type { UnitKind } from '../unit.ts'

/** What officers and teams read in their groups: Thai only, in their own terms. */
export const responderTexts = {
  newIncident: 'แจ้งเหตุด่วน',
  /** What a lock screen may show: the case code, never the problem. */
  preview: (code: string) => `เรื่องใหม่ ${code}`,
  amendmentPreview: (code: string) => `ข้อมูลเพิ่มเติม ${code}`,
  acceptedAt: 'เวลาแจ้ง',
  place: 'สถานที่',
  distance: 'ระยะทาง',
  asTheCrowFlies: '(เส้นตรง)',
  reporterPhone: 'เบอร์ผู้แจ้ง',
  noPhone: 'ไม่มีเบอร์',
  alsoTold: 'แจ้งด้วย',
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
    forward: 'ส่งต่อทีมสหวิชาชีพ',
  },
  actionsNotYet: (code: string) =>
    `เห็นการกดปุ่มของเรื่อง ${code} แล้ว แต่ระบบยังไม่บันทึกสถานะจากปุ่ม โปรดรายงานผลทางวิทยุหรือโทรศัพท์ตามปกติ`,
  unknownButton: 'ปุ่มนี้ใช้ไม่ได้แล้ว โปรดใช้ปุ่มในข้อความล่าสุด',
  joined: (groupId: string) =>
    `สวัสดี กลุ่มนี้ยังรับแจ้งเหตุไม่ได้จนกว่าผู้ดูแลระบบจะผูกกับหน่วยงาน โปรดส่งรหัสกลุ่มนี้ให้ผู้ดูแลระบบ
${groupId}`,
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

export type ResponderAction = keyof typeof responderTexts.actions
export const responderActions = Object.keys(responderTexts.actions) as readonly ResponderAction[]
