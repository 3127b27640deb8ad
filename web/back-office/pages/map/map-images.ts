import { statusMarks } from './status-marks.ts'

const side = 24
/** Drawn three times as large as shown, for screens with fine pixels. */
export const imageScale = 3

const drawn = (draw: (context: CanvasRenderingContext2D) => void): ImageData => {
  const canvas = document.createElement('canvas')
  canvas.width = side * imageScale
  canvas.height = side * imageScale
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  context.scale(imageScale, imageScale)
  context.lineCap = 'round'
  draw(context)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

const marked = (colour: string, shape: string, sign: string): ImageData =>
  drawn((context) => {
    const outline = new Path2D(shape)
    context.fillStyle = colour
    context.fill(outline)
    context.strokeStyle = '#fff'
    context.lineWidth = 1.2
    context.stroke(outline)
    context.lineWidth = 2.4
    context.stroke(new Path2D(sign))
  })

/** A shield for stations and other units. */
const unitShape = 'M12 1.5 21.5 5v7c0 5-4 8.5-9.5 10.5C6.5 20.5 2.5 17 2.5 12V5Z'

/** The images that layers name: `status-<status>`, `unit`, and `place` for the incident that a page is about. */
export const mapImages = (): readonly (readonly [name: string, image: ImageData])[] => [
  ...Object.entries(statusMarks).map(
    ([status, { colour, shape, sign }]) => [`status-${status}`, marked(colour, shape, sign)] as const,
  ),
  ['unit', marked('#414d5c', unitShape, 'M8 12h8M12 8v8')],
  ['unit-chosen', marked('#0b5fb0', unitShape, 'M7.5 12l3 3.5 6-7')],
  [
    'place',
    marked(
      '#c4161c',
      'M12 .5a8.5 8.5 0 0 0-8.5 8.5c0 6 8.5 14.5 8.5 14.5s8.5-8.5 8.5-14.5A8.5 8.5 0 0 0 12 .5Z',
      'M12 7.5a1.5 1.5 0 1 0 .01 0Z',
    ),
  ],
]
