import { searches, tables } from './cloudscape-thai-lists.ts'
import type { ComponentMessages, Texts } from './component-texts.ts'

const icons = {
  'i18nStrings.errorIconAriaLabel': 'ข้อผิดพลาด',
  'i18nStrings.warningIconAriaLabel': 'คำเตือน',
}
const dragToResize = 'ลากหรือกดเลือกเพื่อปรับขนาด'
const days = 'พิมพ์วันที่แบบ ปี/เดือน/วัน'
const dashedDays = 'พิมพ์วันที่แบบ ปี-เดือน-วัน'
const time = 'พิมพ์เวลาแบบ 24 ชั่วโมง'
const months = 'พิมพ์เดือนแบบ ปี/เดือน'

const calendars: Texts = {
  calendar: {
    'i18nStrings.nextYearAriaLabel': 'ปีถัดไป',
    'i18nStrings.previousYearAriaLabel': 'ปีก่อนหน้า',
    'i18nStrings.currentMonthAriaLabel': 'เดือนนี้',
  },
  'date-picker': {
    'i18nStrings.openCalendarAriaLabel':
      '{selectedDate, select, none {เลือกวันที่} other {เลือกวันที่ วันที่เลือกไว้คือ {selectedDate}}}',
  },
  'date-range-picker': {
    'i18nStrings.relativeRangeSelectionMonthlyDescription':
      'แต่ละตัวเลือกหมายถึงทั้งเดือน นับจากวันแรกถึงวันสุดท้ายของเดือน',
    'i18nStrings.previousMonthAriaLabel': 'เดือนก่อนหน้า',
    'i18nStrings.nextMonthAriaLabel': 'เดือนถัดไป',
    'i18nStrings.previousYearAriaLabel': 'ปีก่อนหน้า',
    'i18nStrings.nextYearAriaLabel': 'ปีถัดไป',
    'i18nStrings.currentMonthAriaLabel': 'เดือนนี้',
    'i18nStrings.todayAriaLabel': 'วันนี้',
    'i18nStrings.startMonthLabel': 'เดือนเริ่มต้น',
    'i18nStrings.endMonthLabel': 'เดือนสิ้นสุด',
    'i18nStrings.datePlaceholder': 'ปปปป-ดด-วว',
    'i18nStrings.isoDatePlaceholder': 'ปปปป-ดด-วว',
    'i18nStrings.slashedDatePlaceholder': 'ปปปป/ดด/วว',
    'i18nStrings.timePlaceholder': 'ชช:นน:วว',
    'i18nStrings.dateConstraintText': days,
    'i18nStrings.slashedDateTimeConstraintText': `${days} ${time}`,
    'i18nStrings.isoDateTimeConstraintText': `${dashedDays} ${time}`,
    'i18nStrings.slashedDateConstraintText': days,
    'i18nStrings.isoDateConstraintText': dashedDays,
    'i18nStrings.slashedMonthConstraintText': months,
    'i18nStrings.isoMonthConstraintText': 'พิมพ์เดือนแบบ ปี-เดือน',
    'i18nStrings.monthConstraintText': months,
  },
}

const files: Texts = {
  'file-token-group': {
    'i18nStrings.limitShowFewer': 'แสดงน้อยลง',
    'i18nStrings.limitShowMore': 'แสดงเพิ่ม',
    'i18nStrings.removeFileAriaLabel': 'นำไฟล์ที่ {fileIndex} ออก, {fileName}',
    ...icons,
  },
  'file-upload': {
    'i18nStrings.limitShowFewer': 'แสดงน้อยลง',
    'i18nStrings.limitShowMore': 'แสดงเพิ่ม',
    'i18nStrings.removeFileAriaLabel': 'นำไฟล์ที่ {fileIndex} ออก',
    ...icons,
    'i18nStrings.uploadButtonText': '{multiple, select, true {เลือกไฟล์} false {เลือกไฟล์} other {}}',
    'i18nStrings.dropzoneText':
      '{multiple, select, true {วางไฟล์ที่นี่เพื่ออัปโหลด} false {วางไฟล์ที่นี่เพื่ออัปโหลด} other {}}',
  },
}

const rest: Texts = {
  alert: {
    'i18nStrings.successIconAriaLabel': 'สำเร็จ',
    ...icons,
    'i18nStrings.infoIconAriaLabel': 'ข้อมูล',
    'i18nStrings.dismissAriaLabel': 'ปิดข้อความนี้',
  },
  'attribute-editor': { 'i18nStrings.itemRemovedAriaLive': 'นำรายการออกแล้ว' },
  button: { 'i18nStrings.externalIconAriaLabel': 'เปิดในแท็บใหม่' },
  'button-dropdown': {
    filteringResultsText: '{matchesCount} จาก {totalCount} รายการ',
    noMatch: 'ไม่พบคำสั่งที่ค้นหา',
    'i18nStrings.filteringItemAriaDescription': 'พิมพ์ต่อเพื่อค้นหา',
  },
  'code-editor': {
    'i18nStrings.preferencesModalThemeFilteringAriaLabel': 'ค้นหาชุดสี',
    'i18nStrings.preferencesModalThemeFilteringPlaceholder': 'ค้นหาชุดสี',
    'i18nStrings.cursorPositionAriaLabel': 'เคอร์เซอร์อยู่บรรทัดที่ {row}',
    'i18nStrings.resizeHandleAriaLabel': 'ที่จับปรับขนาด',
    'i18nStrings.resizeHandleTooltipText': dragToResize,
  },
  'copy-to-clipboard': { 'i18nStrings.copyButtonText': 'คัดลอก' },
  dialog: { 'i18nStrings.dismissAriaLabel': 'ปิดหน้าต่าง' },
  'error-boundary': {
    'i18nStrings.headerText': 'เกิดข้อผิดพลาด แสดงเนื้อหาไม่ได้',
    'i18nStrings.descriptionText': 'เปิดหน้านี้ใหม่เพื่อลองอีกครั้ง',
    'i18nStrings.refreshActionText': 'เปิดหน้านี้ใหม่',
  },
  'features-notification-drawer': {
    'i18nStrings.title': 'สิ่งใหม่ล่าสุด',
    'i18nStrings.viewAll': 'ดูสิ่งใหม่ทั้งหมด',
    'ariaLabels.closeButton': 'ปิดการแจ้งเตือน',
    'ariaLabels.content': 'การแจ้งเตือนสิ่งใหม่',
    'ariaLabels.triggerButton': 'แสดงการแจ้งเตือนสิ่งใหม่',
    'ariaLabels.resizeHandle': 'ปรับขนาดการแจ้งเตือนสิ่งใหม่',
  },
  'form-field': { 'i18nStrings.warningIconAriaLabel': 'คำเตือน' },
  'panel-resize-handle': {
    'i18nStrings.resizeHandleAriaLabel': 'ที่จับปรับขนาดแผง',
    'i18nStrings.resizeHandleTooltipText': dragToResize,
  },
  'prompt-input': {
    'i18nStrings.actionButtonAriaLabel': 'ส่งข้อความ',
    'i18nStrings.menuErrorIconAriaLabel': 'ข้อผิดพลาด',
    'i18nStrings.menuRecoveryText': 'ลองอีกครั้ง',
    'i18nStrings.menuLoadingText': 'กำลังโหลดรายการ',
    'i18nStrings.menuFinishedText': 'สิ้นสุดรายการ',
    'i18nStrings.menuErrorText': 'โหลดรายการไม่สำเร็จ',
    'i18nStrings.selectedMenuItemAriaLabel': 'เลือกแล้ว',
    'i18nStrings.tokenInsertedAriaLabel': 'ใส่ {token__label} แล้ว',
    'i18nStrings.tokenPinnedAriaLabel': 'ปักหมุด {token__label} แล้ว',
    'i18nStrings.tokenRemovedAriaLabel': 'นำ {token__label} ออกแล้ว',
  },
  's3-resource-selector': {
    'i18nStrings.modalLastUpdatedText': 'ปรับปรุงล่าสุด',
    'i18nStrings.labelIconFolder': 'โฟลเดอร์',
    'i18nStrings.labelIconObject': 'ไฟล์',
  },
  slider: { 'i18nStrings.valueTextRange': '{value} อยู่ระหว่าง {previousValue} ถึง {nextValue}' },
  'split-panel': { 'i18nStrings.resizeHandleTooltipText': dragToResize },
  tabs: { 'i18nStrings.tabsWithActionsAriaRoleDescription': 'แท็บที่มีคำสั่ง' },
}

/** What the library's own Thai leaves out, under its names and in ICU's notation. */
export const cloudscapeThai: ComponentMessages = {
  'cloudscape-design-components': { th: { ...calendars, ...files, ...tables, ...searches, ...rest } },
}
