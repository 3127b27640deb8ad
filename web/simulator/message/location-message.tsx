import type { Located } from '../line/chat.ts'
import { MapPlate } from '../map/map-plate.tsx'
import { pointText } from '../map/typed-point.ts'
import { useTexts } from '../texts/language.tsx'

/** A pinned place: a small map, what it is called, and a link that opens it on a real map. */
export const LocationMessage = ({ place }: { place: Located }) => {
  const { message } = useTexts()
  return (
    <div className="message-place">
      <MapPlate point={place} />
      <div className="message-place-words">
        <strong>{place.title ?? message.place}</strong>
        {place.address && <span>{place.address}</span>}
        <span>{pointText(place)}</span>
        <a
          href={`https://www.openstreetmap.org/?mlat=${place.latitude}&mlon=${place.longitude}#map=15/${place.latitude}/${place.longitude}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {message.openMap}
        </a>
      </div>
    </div>
  )
}
