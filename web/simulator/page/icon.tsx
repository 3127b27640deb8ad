const strokes = {
  keyboard: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M17.5 10h.01M7 14h10',
  menu: 'M4 6h16M4 12h16M4 18h16',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  place: 'M12 21s7-6.5 7-12a7 7 0 0 0-14 0c0 5.5 7 12 7 12zM12 9h.01',
  whole: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  sticker: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 10h.01M15 10h.01M8.5 14.5c2 2.4 5 2.4 7 0',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01',
  audio: 'M12 4a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3zM6 11v1a6 6 0 0 0 12 0v-1M12 18v3',
  video: 'M4 6h11v12H4zM15 11l5-3v8l-5-3',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  unknown: 'M9 9a3 3 0 1 1 4 2.8c-.7.3-1 .8-1 1.7M12 17h.01',
  tick: 'M5 13l4 4L19 7',
  silent: 'M6 16V11a6 6 0 0 1 9.5-4.9M18 11v5l1.5 2H6M10 21h4M4 4l16 16',
  quote: 'M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6v1',
  undo: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.3M18 14.5a6.5 6.5 0 0 1 3.5 5.5',
  together: 'M8 4v9M16 4v9M4.5 9.5L8 13l3.5-3.5M12.5 9.5L16 13l3.5-3.5M5 19h14',
  timeline: 'M4 20h16M6 16v-3M11 16V8M16 16v-6M20 16V5',
} as const

export type IconName = keyof typeof strokes

/** A small sign, drawn so that it looks the same without any font. Decoration: its button carries the words. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={strokes[name]} />
  </svg>
)
