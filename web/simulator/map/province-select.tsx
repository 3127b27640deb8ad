import { type DrawnProvince, provinceShapes } from '../../thailand/thailand.ts'
import { useSimulatorLanguage } from '../texts/language.tsx'

/** Chooses one of the 77 provinces by name, in the order of the language's own alphabet. */
export const ProvinceSelect = ({ onChoose }: { onChoose: (province: DrawnProvince) => void }) => {
  const { language, texts } = useSimulatorLanguage()
  const inOrder = provinceShapes.toSorted((a, b) => a[language].localeCompare(b[language], language))
  return (
    <label>
      <span className="place-label">{texts.place.search}</span>
      <select
        defaultValue=""
        onChange={({ target }) => {
          const province = provinceShapes.find(({ id }) => id === target.value)
          if (province) onChoose(province)
        }}
      >
        <option value="">—</option>
        {inOrder.map((province) => (
          <option key={province.id} value={province.id}>
            {province[language]}
          </option>
        ))}
      </select>
    </label>
  )
}
