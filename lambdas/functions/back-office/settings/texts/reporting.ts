import { type CitizenText, citizen, lines } from './entry.ts'

/** What citizens read until their report is out. */
export const reportingTexts: Readonly<Record<string, CitizenText>> = {
  greeting: citizen('เมื่อเพิ่มเพื่อน', 'When somebody adds the account', ({ greeting }) =>
    lines(greeting.title, greeting.body),
  ),
  menu: citizen('เมื่อพิมพ์มาโดยไม่ได้แจ้งเหตุ', 'When somebody writes without reporting', ({ menu }) =>
    lines(menu.title, menu.body),
  ),
  neutralPreview: citizen(
    'ข้อความที่เห็นบนหน้าจอล็อก แทนข้อความจริง',
    'On the lock screen, instead of every message',
    ({ neutralPreview }) => neutralPreview,
  ),
  askCategory: citizen('ขั้นที่ 1 ถามเหตุ', 'Step 1: the problem', ({ askCategory, stepOfThree }) =>
    lines(stepOfThree(1), askCategory.title, askCategory.hint),
  ),
  categories: citizen('ตัวเลือกของขั้นที่ 1', 'The choices of step 1', ({ categories }) =>
    lines(...Object.values(categories)),
  ),
  chosen: citizen(
    'เหตุที่เลือกไว้ ในขั้นถัดไป',
    'The chosen problem, in the next step',
    ({ chosen, categories }) => `${chosen}: ${categories.confinement}`,
  ),
  askPlace: citizen('ขั้นที่ 2 ถามสถานที่', 'Step 2: the place', ({ askPlace, stepOfThree }) =>
    lines(stepOfThree(2), askPlace.title, askPlace.hint, askPlace.onlyThePlace),
  ),
  askPhone: citizen('ขั้นที่ 3 ถามเบอร์โทร', 'Step 3: the phone number', ({ askPhone, stepOfThree }) =>
    lines(stepOfThree(3), askPhone.title, askPhone.hint, askPhone.goesByItself),
  ),
  keptPlace: citizen(
    'ส่งพิกัดมาก่อนถูกถาม',
    'The place came before it was asked for',
    ({ keptPlace }) => keptPlace,
  ),
  keptPhone: citizen(
    'พิมพ์เบอร์มาก่อนถูกถาม',
    'The number came before it was asked for',
    ({ keptPhone }) => keptPhone,
  ),
  accepted: citizen('เมื่อรับแจ้งแล้ว', 'When the report is accepted', ({ accepted }) =>
    lines(accepted.title, accepted.body, accepted.addPhone, accepted.options),
  ),
  cancelled: citizen(
    'เมื่อยกเลิกก่อนแจ้งเสร็จ',
    'When it is cancelled before it is out',
    ({ cancelled }) => cancelled,
  ),
  cancelledAgain: citizen(
    'เมื่อยกเลิกการแจ้งครั้งใหม่ แต่มีเรื่องเดิมอยู่',
    'When another report is cancelled while one is out',
    ({ cancelledAgain }) => lines(cancelledAgain.title, cancelledAgain.body),
  ),
  nothingToCancel: citizen(
    'เมื่อกดยกเลิกโดยไม่มีเรื่องที่แจ้งค้างอยู่',
    'When there is nothing to cancel',
    ({ nothingToCancel }) => nothingToCancel,
  ),
  notUnderstood: citizen(
    'เมื่ออ่านข้อความไม่ได้',
    'When a message cannot be read',
    ({ notUnderstood }) => notUnderstood,
  ),
  phoneNotUnderstood: citizen(
    'เมื่อเบอร์โทรไม่ถูกต้อง',
    'When a phone number is wrong',
    ({ phoneNotUnderstood }) => phoneNotUnderstood,
  ),
  placeNotUnderstood: citizen(
    'เมื่อพิกัดใช้ไม่ได้',
    'When a place is wrong',
    ({ placeNotUnderstood }) => placeNotUnderstood,
  ),
  staleButton: citizen('เมื่อกดปุ่มของครั้งก่อน', 'When a button is an old one', ({ staleButton }) => staleButton),
  timedOut: citizen('เมื่อทิ้งค้างไว้ 30 นาที', 'When it was left for 30 minutes', ({ timedOut }) => timedOut),
}

/** What citizens read in practice, and where officers register. */
export const practiceTexts: Readonly<Record<string, CitizenText>> = {
  'practice.banner': citizen(
    'บนทุกข้อความของการทดลองใช้',
    'On every message of practice',
    ({ practice }) => practice.banner,
  ),
  'practice.phone': citizen(
    'ขั้นที่ 3 ของการทดลองใช้',
    'Step 3 of practice',
    ({ askPhone }) => askPhone.wouldGoByItself,
  ),
  'practice.card': citizen(
    'ก่อนตัวอย่างการ์ดเจ้าหน้าที่',
    'Above the card that officers would see',
    ({ practice }) => practice.card,
  ),
  'practice.forReal': citizen(
    'เมื่อเริ่มแจ้งเหตุจริงระหว่างทดลองใช้',
    'When somebody reports for real instead',
    ({ practice }) => practice.forReal,
  ),
  'practice.over': citizen('เมื่อจบการทดลองใช้', 'When practice is over', ({ practice }) => practice.over),
  'registration.askNumber': citizen('ลงทะเบียนเจ้าหน้าที่ ขั้นที่ 1', 'Registering, step 1', ({ registration }) =>
    lines(registration.askNumber.title, registration.askNumber.hint),
  ),
  'registration.askPhone': citizen('ลงทะเบียนเจ้าหน้าที่ ขั้นที่ 2', 'Registering, step 2', ({ registration }) =>
    lines(registration.askPhone.title, registration.askPhone.hint),
  ),
  'registration.registered': citizen(
    'ลงทะเบียนสำเร็จ',
    'When an officer is registered',
    ({ registration }) => registration.registered,
  ),
  'registration.alreadyRegistered': citizen(
    'ลงทะเบียนไว้ก่อนแล้ว',
    'When they were registered before',
    ({ registration }) => registration.alreadyRegistered,
  ),
  'registration.notMatched': citizen(
    'ข้อมูลไม่ตรงกับทะเบียน',
    'When number and phone do not match',
    ({ registration }) => registration.notMatched(3),
  ),
  'registration.takenByAnother': citizen(
    'มีผู้อื่นลงทะเบียนเป็นเจ้าหน้าที่คนนี้แล้ว',
    'When somebody else is that officer',
    ({ registration }) => registration.takenByAnother,
  ),
  'registration.tooManyTries': citizen('ลองหลายครั้งเกินไป', 'After too many tries', ({ registration }) =>
    registration.tooManyTries(exampleMoment),
  ),
  'registration.givenUp': citizen(
    'เมื่อยกเลิกการลงทะเบียน',
    'When registering is given up',
    ({ registration }) => registration.givenUp,
  ),
}

/** 21 November 2026, 13:30 in Thailand. */
export const exampleMoment = Date.UTC(2026, 10, 21, 6, 30)
