import type { Texts } from './component-texts.ts'

const stickyNone = 'ไม่ตรึง'

/** Tables, and how they are paged, sorted and set up. */
export const tables: Texts = {
  'collection-preferences': {
    'stickyColumnsPreference.firstColumns.title': 'ตรึงคอลัมน์แรก',
    'stickyColumnsPreference.firstColumns.description': 'ให้คอลัมน์แรกมองเห็นอยู่เสมอขณะเลื่อนตารางไปด้านข้าง',
    'stickyColumnsPreference.firstColumns.options[0].label': stickyNone,
    'stickyColumnsPreference.firstColumns.options[1].label': 'คอลัมน์แรก',
    'stickyColumnsPreference.firstColumns.options[2].label': 'สองคอลัมน์แรก',
    'stickyColumnsPreference.lastColumns.title': 'ตรึงคอลัมน์สุดท้าย',
    'stickyColumnsPreference.lastColumns.description': 'ให้คอลัมน์สุดท้ายมองเห็นอยู่เสมอขณะเลื่อนตารางไปด้านข้าง',
    'stickyColumnsPreference.lastColumns.options[0].label': stickyNone,
    'stickyColumnsPreference.lastColumns.options[1].label': 'คอลัมน์สุดท้าย',
    'contentDisplayPreference.i18nStrings.columnFilteringPlaceholder': 'ค้นหาคอลัมน์',
    'contentDisplayPreference.i18nStrings.columnFilteringAriaLabel': 'ค้นหาคอลัมน์',
    'contentDisplayPreference.i18nStrings.columnFilteringNoMatchText': 'ไม่พบคอลัมน์ที่ค้นหา',
    'contentDisplayPreference.i18nStrings.columnFilteringClearFilterText': 'ล้างคำค้นหา',
    'contentDisplayPreference.liveAnnouncementDndGroupLabel':
      '{count, plural, zero {{label}, ไม่มีรายการ} one {{label}, 1 รายการ} other {{label}, {count} รายการ}}',
    'contentDisplayPreference.i18nStrings.columnFilteringCountText':
      '{count, plural, zero {ไม่พบ} one {พบ 1 คอลัมน์} other {พบ {count} คอลัมน์}}',
  },
  pagination: {
    'ariaLabels.jumpToPageButtonLabel': 'ไปยังหน้าที่ระบุ',
    'i18nStrings.jumpToPageInputLabel': 'หน้า',
    'i18nStrings.jumpToPageError': 'ไม่มีหน้านี้ แสดงหน้าสุดท้ายที่มี',
    'i18nStrings.jumpToPageLoadingText': 'กำลังโหลด',
    'i18nStrings.pagesCompactText':
      '{openEnd, select, true {{currentPage} จาก {pagesCount}+} false {{currentPage} จาก {pagesCount}} other {}}',
  },
  table: {
    'ariaLabels.expandButtonLabel': 'ขยาย',
    'ariaLabels.collapseButtonLabel': 'ย่อ',
    'i18nStrings.sortDropdownSortAscending': 'เรียงจากน้อยไปมาก',
    'i18nStrings.sortDropdownSortDescending': 'เรียงจากมากไปน้อย',
    'i18nStrings.sortDropdownMultiColumnSortGroup': 'เรียงหลายคอลัมน์ (Shift + คลิก)',
    'i18nStrings.sortDropdownAddToSortAscending': 'เรียงเพิ่มตามคอลัมน์นี้ (น้อยไปมาก)',
    'i18nStrings.sortDropdownAddToSortDescending': 'เรียงเพิ่มตามคอลัมน์นี้ (มากไปน้อย)',
    'i18nStrings.sortDropdownRemoveFromSort': 'เลิกเรียงตามคอลัมน์นี้',
    'i18nStrings.sortDropdownAddToSortDisabledReason': 'เรียงตามคอลัมน์นี้อยู่แล้ว',
    'i18nStrings.sortDropdownRemoveFromSortDisabledReason': 'ไม่ได้เรียงตามคอลัมน์นี้',
    'i18nStrings.clearSort': 'ล้างการเรียงลำดับ',
    'ariaLabels.sortAscending': 'น้อยไปมาก',
    'ariaLabels.sortDescending': 'มากไปน้อย',
    'ariaLabels.liveAnnouncementSortOrder': 'เรียงตารางตาม {columns}',
    'ariaLabels.liveAnnouncementSortCleared': 'ล้างการเรียงลำดับแล้ว',
    'ariaLabels.sortPriority': 'ลำดับการเรียงที่ {priority}',
    'ariaLabels.sortMenuTriggerLabel': 'ตัวเลือกการเรียงลำดับ',
  },
  'tree-view': {
    'i18nStrings.expandButtonLabel': 'ขยาย',
    'i18nStrings.collapseButtonLabel': 'ย่อ',
  },
}

const group = (count: number): string =>
  Array.from({ length: count }, (_, index) => `{group__formattedTokens${index}__formattedText}`).join(
    ' {group__operationLabel} ',
  )

const operators = {
  equals: 'เท่ากับ',
  not_equals: 'ไม่เท่ากับ',
  greater_than: 'มากกว่า',
  greater_than_equal: 'มากกว่าหรือเท่ากับ',
  less_than: 'น้อยกว่า',
  less_than_equal: 'น้อยกว่าหรือเท่ากับ',
  contains: 'มีคำว่า',
  not_contains: 'ไม่มีคำว่า',
  starts_with: 'ขึ้นต้นด้วย',
  not_starts_with: 'ไม่ขึ้นต้นด้วย',
}

/** Choosing and narrowing down. */
export const searches: Texts = {
  multiselect: { 'i18nStrings.selectAllText': 'เลือกทั้งหมด' },
  'property-filter': {
    'i18nStrings.operatorDoesNotStartWithText': 'ไม่ขึ้นต้นด้วย',
    'i18nStrings.tokenEditorTokenActionsAriaLabel': 'คำสั่งของตัวกรอง, {token__formattedText}',
    'i18nStrings.tokenEditorTokenRemoveAriaLabel': 'นำตัวกรองออก, {token__formattedText}',
    'i18nStrings.tokenEditorTokenRemoveLabel': 'นำตัวกรองออก',
    'i18nStrings.tokenEditorTokenRemoveFromGroupLabel': 'นำตัวกรองออกจากกลุ่ม',
    'i18nStrings.tokenEditorAddTokenActionsAriaLabel': 'คำสั่งเพิ่มตัวกรอง',
    'i18nStrings.tokenEditorAddNewTokenLabel': 'เพิ่มตัวกรองใหม่',
    'i18nStrings.tokenEditorAddExistingTokenAriaLabel': 'เพิ่มตัวกรอง {token__formattedText} เข้ากลุ่ม',
    'i18nStrings.tokenEditorAddExistingTokenLabel':
      'เพิ่มตัวกรอง {token__propertyLabel} {token__operator} {token__value} เข้ากลุ่ม',
    'i18nStrings.formatToken': `{token__operator, select, ${Object.entries(operators)
      .map(([name, texts]) => `${name} {{token__propertyLabel} ${texts} {token__value}}`)
      .join(' ')} other {}}`,
    'i18nStrings.groupEditAriaLabel': `{group__formattedTokens__length, select, ${[2, 3, 4]
      .map((count) => `${count} {แก้ไขกลุ่มตัวกรอง ${group(count)}}`)
      .join(
        ' ',
      )} 5 {แก้ไขกลุ่มตัวกรอง ${group(4)} {group__operationLabel} อีก 1 ตัว} other {แก้ไขกลุ่มตัวกรอง ${group(4)} {group__operationLabel} และอื่น ๆ}}`,
  },
}
