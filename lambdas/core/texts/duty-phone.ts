/** Texts of an SMS to a unit's duty phone that its card does not have: Thai only, and short. */
export const dutyPhoneTexts = {
  coordinates: 'พิกัด',
  doNotCall: 'ห้ามโทรหาผู้แจ้ง อาจเป็นอันตราย',
  whySms: 'ส่งเข้ากลุ่ม LINE ไม่ได้ จึงแจ้งทาง SMS',
} as const
