import './place-picker.css'
import { useCallback, useState } from 'react'
import type { Point } from '../../../lambdas/core/shared/place.ts'
import { outlineBounds } from '../../thailand/outline.ts'
import { pointOf, spotOf } from '../../thailand/projection.ts'
import { type DrawnProvince, provinceShapeAt } from '../../thailand/thailand.ts'
import type { Located } from '../line/chat.ts'
import { Icon } from '../page/icon.tsx'
import { BottomSheet } from '../page/sheet.tsx'
import { useSimulatorLanguage, useTexts } from '../texts/language.tsx'
import { examplePlaces } from './example-places.ts'
import { MapView, mapRatio } from './map-view.tsx'
import { ProvinceSelect } from './province-select.tsx'
import { pointText } from './typed-point.ts'
import { TypedPoint } from './typed-point-field.tsx'
import { containing, fitted, isSeen, type View, wholeCountry, zoomed } from './view.ts'

interface PlacePickerProps {
  readonly onPick: (place: Located) => void
  readonly onClose: () => void
}

/** How wide the window is after a place was named: a district with its neighbours, about 90 km. */
const nearby = 60

/** LINE's location picker: a map of the country, the same by keyboard, and a button that sends the pin. */
export const PlacePicker = ({ onPick, onClose }: PlacePickerProps) => {
  const { language, texts } = useSimulatorLanguage()
  const [view, setView] = useState<View>(wholeCountry)
  const [pin, setPin] = useState<Located>()
  const province = pin && provinceShapeAt(pin)

  const goTo = (place: Located) => {
    setPin(place)
    setView({ middle: spotOf(place), width: nearby })
  }
  const goToProvince = ({ rings, middle }: DrawnProvince) => {
    setPin(pointOf(middle))
    setView(fitted(outlineBounds(rings), mapRatio))
  }
  const nudge = (right: number, down: number) => {
    const step = view.width / 60
    const from = pin ? spotOf(pin) : view.middle
    const to = { x: from.x + right * step, y: from.y + down * step }
    setPin(pointOf(to))
    setView(containing(view, to, mapRatio))
  }
  const onView = useCallback((change: (before: View) => View) => setView(change), [])
  const onPin = useCallback((point: Point) => setPin(point), [])

  return (
    <BottomSheet
      title={texts.place.title}
      closeLabel={texts.place.close}
      onClose={onClose}
      className="place-picker"
    >
      <div className="place-columns">
        <div className="place-map">
          <MapView view={view} pin={pin} onView={onView} onPin={onPin} onNudge={nudge} />
          <ZoomButtons pin={pin} onView={onView} />
          <small className="place-credit">{texts.place.credit}</small>
        </div>
        <div className="place-words">
          <p className="place-help">{texts.place.help}</p>
          <ProvinceSelect onChoose={goToProvince} />
          <TypedPoint onPoint={goTo} />
          <ExamplePlaces onChoose={goTo} />
          <footer className="place-foot">
            <output aria-live="polite">
              {pin && (
                <>
                  <strong>{province ? texts.place.province(province[language]) : texts.place.outside}</strong>
                  <span>{pointText(pin)}</span>
                </>
              )}
            </output>
            <button
              type="button"
              className="strong-button"
              disabled={!pin}
              onClick={() => pin && onPick(pin)}
            >
              {texts.place.send}
            </button>
          </footer>
        </div>
      </div>
    </BottomSheet>
  )
}

interface ZoomButtonsProps {
  readonly pin: Point | undefined
  readonly onView: (change: (view: View) => View) => void
}

/** They zoom about the pin while it is in sight, so that it stays there. */
const ZoomButtons = ({ pin, onView }: ZoomButtonsProps) => {
  const { place } = useTexts()
  const fixedIn = (view: View) => (pin && isSeen(view, spotOf(pin), mapRatio) ? spotOf(pin) : view.middle)
  const buttons = [
    ['plus', place.zoomIn, (view: View) => zoomed(view, 2, fixedIn(view))],
    ['minus', place.zoomOut, (view: View) => zoomed(view, 0.5, fixedIn(view))],
    ['whole', place.whole, () => wholeCountry],
  ] as const
  return (
    <div className="place-zoom">
      {buttons.map(([icon, name, change]) => (
        <button key={icon} type="button" aria-label={name} title={name} onClick={() => onView(change)}>
          <Icon name={icon} />
        </button>
      ))}
    </div>
  )
}

const ExamplePlaces = ({ onChoose }: { onChoose: (place: Located) => void }) => {
  const { language, texts } = useSimulatorLanguage()
  return (
    <fieldset className="place-examples">
      <legend>{texts.place.examples}</legend>
      {examplePlaces.map(({ latitude, longitude, ...names }) => (
        <button
          key={names.en}
          type="button"
          className="plain-button"
          onClick={() => onChoose({ title: names[language], latitude, longitude })}
        >
          {names[language]}
        </button>
      ))}
    </fieldset>
  )
}
