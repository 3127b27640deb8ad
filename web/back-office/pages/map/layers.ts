import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl'

/** Letters of the map service where it draws, of the pages where the browser does. */
export const letters = (tiles: string | undefined): string[] =>
  tiles === undefined ? ['Open Sans'] : ['Amazon Ember Bold', 'Noto Sans Bold']

const empty = { type: 'FeatureCollection' as const, features: [] }

/** Beyond this zoom every incident is drawn by itself. */
const clustersUntil = 13

export const incidentSource: SourceSpecification = {
  type: 'geojson',
  data: empty,
  cluster: true,
  clusterRadius: 46,
  clusterMaxZoom: clustersUntil,
  clusterProperties: { waiting: ['+', ['case', ['==', ['get', 'status'], 'new'], 1, 0]] },
}
export const plainSource: SourceSpecification = { type: 'geojson', data: empty }

const isCluster = ['has', 'point_count'] as const

/** Circles with how many incidents they stand for, and where nobody has acknowledged some of them, how many. */
export const incidentLayers = (font: string[]): readonly LayerSpecification[] => [
  {
    id: 'clusters',
    type: 'circle',
    source: 'incidents',
    filter: [...isCluster],
    paint: {
      'circle-color': ['case', ['>', ['get', 'waiting'], 0], '#b8410b', '#33465c'],
      'circle-radius': ['step', ['get', 'point_count'], 17, 100, 22, 1000, 28],
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': ['case', ['>', ['get', 'waiting'], 0], 4, 2],
    },
  },
  {
    id: 'cluster-counts',
    type: 'symbol',
    source: 'incidents',
    filter: [...isCluster],
    layout: {
      'text-field': [
        'case',
        ['>', ['get', 'waiting'], 0],
        [
          'concat',
          ['to-string', ['get', 'point_count_abbreviated']],
          '\n! ',
          ['to-string', ['get', 'waiting']],
        ],
        ['to-string', ['get', 'point_count_abbreviated']],
      ],
      'text-font': font,
      'text-size': 12,
      'text-line-height': 1.1,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': '#ffffff' },
  },
  {
    id: 'incidents',
    type: 'symbol',
    source: 'incidents',
    filter: ['!', [...isCluster]],
    layout: {
      'icon-image': ['concat', 'status-', ['get', 'status']],
      'icon-allow-overlap': true,
      'icon-size': ['interpolate', ['linear'], ['zoom'], 5, 0.75, 12, 1.1],
      'symbol-sort-key': ['case', ['==', ['get', 'status'], 'new'], 1, 0],
    },
  },
]

export const heatLayer: LayerSpecification = {
  id: 'heat',
  type: 'heatmap',
  source: 'heat',
  paint: {
    'heatmap-radius': ['interpolate', ['linear'], ['zoom'], 5, 12, 12, 36],
    'heatmap-opacity': 0.8,
  },
}

/** How much one incident warms the map: less of it where there are many, more from nearby, so that differences show. */
export const heatIntensity = (count: number): ExpressionSpecification => {
  const far = Math.min(1, Math.max(0.02, 60 / Math.max(1, count)))
  return ['interpolate', ['linear'], ['zoom'], 5, far, 12, Math.max(1, far)]
}

export const unitLayers = (font: string[], isDark: boolean): readonly LayerSpecification[] => [
  {
    id: 'units',
    type: 'symbol',
    source: 'units',
    layout: {
      'icon-image': ['get', 'image'],
      'icon-allow-overlap': true,
      'icon-size': ['interpolate', ['linear'], ['zoom'], 5, 0.35, 10, 0.85],
      'text-field': ['step', ['zoom'], '', 9.5, ['get', 'name']],
      'text-font': font,
      'text-size': 12,
      'text-anchor': 'top',
      'text-offset': [0, 0.9],
      'text-optional': true,
    },
    paint: {
      'text-color': isDark ? '#e9ebed' : '#232f3e',
      'text-halo-color': isDark ? '#161d26' : '#ffffff',
      'text-halo-width': 1.5,
    },
  },
]

export const placeLayer: LayerSpecification = {
  id: 'place',
  type: 'symbol',
  source: 'place',
  layout: { 'icon-image': 'place', 'icon-size': 1.4, 'icon-anchor': 'bottom', 'icon-allow-overlap': true },
}
