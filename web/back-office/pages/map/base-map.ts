import type { StyleSpecification } from 'maplibre-gl'
import type { PageLanguage } from '../../texts/remembered.ts'
import { provinceNames, provinceShapes } from './provinces.ts'

const colours = {
  light: { sea: '#dfe8f0', land: '#fcfcfa', border: '#8d99a8', name: '#424650', halo: '#ffffff' },
  dark: { sea: '#0f1b2a', land: '#243140', border: '#7d8998', name: '#d1d5db', halo: '#161d26' },
} as const

/**
 * The map where there is no map service: the outlines and names of the provinces, drawn from what the page brings along.
 * No `glyphs`: only letters that the browser shapes itself have Thai vowels and tone marks where they belong.
 */
export const baseMap = (language: PageLanguage, isDark: boolean): StyleSpecification => {
  const { sea, land, border, name, halo } = colours[isDark ? 'dark' : 'light']
  return {
    version: 8,
    sources: {
      provinces: { type: 'geojson', data: provinceShapes() },
      names: { type: 'geojson', data: provinceNames() },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': sea } },
      { id: 'land', type: 'fill', source: 'provinces', paint: { 'fill-color': land } },
      {
        id: 'borders',
        type: 'line',
        source: 'provinces',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': border, 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 10, 1.6] },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'names',
        layout: {
          'text-field': ['get', language === 'th' ? 'nameTh' : 'nameEn'],
          'text-font': ['Open Sans'],
          'text-size': ['interpolate', ['linear'], ['zoom'], 5, 11, 9, 15],
          'text-max-width': 20,
        },
        paint: { 'text-color': name, 'text-halo-color': halo, 'text-halo-width': 1.5 },
      },
    ],
  }
}
