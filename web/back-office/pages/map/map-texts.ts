import { defineTexts } from '../../texts/texts.ts'

/** What the map itself says, also to those who do not see it. */
export const mapTexts = defineTexts({
  th: {
    map: 'แผนที่ประเทศไทย เลื่อนด้วยปุ่มลูกศร ย่อขยายด้วยปุ่มบวกและลบ',
    zoomIn: 'ขยาย',
    zoomOut: 'ย่อ',
    loading: 'กำลังเปิดแผนที่…',
    notDrawn: 'อุปกรณ์นี้แสดงแผนที่ไม่ได้ ใช้ตารางแทนได้',
    twoFingers: 'ใช้สองนิ้วเลื่อนแผนที่',
    control: 'กด Ctrl ค้างแล้วเลื่อนล้อเมาส์เพื่อย่อขยาย',
    command: 'กด ⌘ ค้างแล้วเลื่อนล้อเมาส์เพื่อย่อขยาย',
  },
  en: {
    map: 'Map of Thailand; move it with the arrow keys, zoom with plus and minus',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    loading: 'Opening the map…',
    notDrawn: 'This device cannot draw the map; the table shows the same',
    twoFingers: 'Move the map with two fingers',
    control: 'Hold Ctrl and scroll to zoom',
    command: 'Hold ⌘ and scroll to zoom',
  },
})

export type MapTexts = (typeof mapTexts)['th']
