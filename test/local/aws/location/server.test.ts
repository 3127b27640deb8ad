import {
  LocationClient,
  type LocationClientConfig,
  SearchPlaceIndexForPositionCommand,
  SearchPlaceIndexForTextCommand,
} from '@aws-sdk/client-location'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createLocationServer, type LocationServer } from '../../../../local/aws/location/server.ts'
import { demonstrationRoster } from '../../../../local/demo/roster/demonstration.ts'

let server: LocationServer
let client: LocationClient

const clientFor = (url: string, config: LocationClientConfig = {}): LocationClient =>
  new LocationClient({
    endpoint: url,
    disableHostPrefix: true,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    ...config,
  })

beforeAll(async () => {
  server = await createLocationServer({ roster: demonstrationRoster(), placeIndexes: ['places'] })
  client = clientFor(server.url)
})
afterEach(() => server.faults.clear())
afterAll(async () => {
  client.destroy()
  await server.close()
})

const at = (Position: number[], more: object = {}) =>
  client.send(new SearchPlaceIndexForPositionCommand({ IndexName: 'places', Position, ...more }))
const search = (Text: string, more: object = {}) =>
  client.send(new SearchPlaceIndexForTextCommand({ IndexName: 'places', Text, ...more }))

const nongChok = [100.86, 13.85]
const siam = [100.5341, 13.7466]
const koTao = [99.8404, 10.0956]

describe('SearchPlaceIndexForPosition', () => {
  it('answers in Thai where asked for it', async () => {
    const { Results, Summary } = await at(nongChok, { Language: 'th', MaxResults: 1 })
    expect(Results).toEqual([
      {
        Place: {
          Label: 'เขตหนองจอก กรุงเทพมหานคร ประเทศไทย',
          Geometry: { Point: nongChok },
          Country: 'THA',
          Region: 'กรุงเทพมหานคร',
          SubRegion: 'เขตหนองจอก',
          Interpolated: true,
        },
        Distance: 0,
      },
    ])
    expect(Summary).toEqual({ Position: nongChok, DataSource: 'OpenData', MaxResults: 1, Language: 'th' })
  })

  it('answers in English otherwise', async () => {
    const { Results } = await at(koTao)
    expect(Results?.[0]?.Place).toMatchObject({
      Label: 'Ko Pha-ngan, Surat Thani, Thailand',
      Region: 'Surat Thani',
      SubRegion: 'Ko Pha-ngan',
    })
  })

  it('stays in the province of the point, even where another province’s seat is nearer', async () => {
    const { Results } = await at([98.5, 17.8])
    expect(Results?.[0]?.Place).toMatchObject({ Region: 'Tak', SubRegion: 'Tha Song Yang' })
  })

  it.each([
    ['Tokyo', [139.69, 35.68]],
    ['the Gulf', [101.5, 8.5]],
  ])('finds nothing in %s', async (_name, position) => {
    expect((await at(position)).Results).toEqual([])
  })

  it.each([
    ['Vientiane', [102.6331, 17.9757], 'LAO'],
    ['Phnom Penh', [104.92, 11.55], 'KHM'],
    ['Penang', [100.33, 5.41], 'MYS'],
    ['Yangon’s side', [98.2, 16.7], 'MMR'],
  ])('names the country of %s', async (_name, position, country) => {
    expect((await at(position)).Results).toEqual([
      expect.objectContaining({ Place: expect.objectContaining({ Country: country }) }),
    ])
  })
})

describe('SearchPlaceIndexForText', () => {
  it.each(['สถานีตำรวจ', 'police station', 'สน.'])(
    'finds the police stations near a point by %j',
    async (text) => {
      const { Results = [] } = await search(text, { BiasPosition: siam, MaxResults: 5, Language: 'th' })
      expect(Results).toHaveLength(5)
      for (const { Place, Distance } of Results) {
        expect(Place?.Label).toMatch(/^สน\.\S+, เขต\S+ กรุงเทพมหานคร ประเทศไทย$/)
        expect(Place?.Categories).toContain('Police Station')
        expect(Distance).toBeLessThan(5_000)
      }
      expect(Results.map(({ Place }) => Place?.Label?.split(',')[0])).toContain('สน.ปทุมวัน')
    },
  )

  it('does not sort by distance, as the service does not', async () => {
    const { Results = [] } = await search('police station', { BiasPosition: siam, MaxResults: 20 })
    const distances = Results.map(({ Distance }) => Distance)
    expect(distances).not.toEqual(distances.toSorted((a = 0, b = 0) => a - b))
  })

  it('finds a station by its name, and a province or district by theirs', async () => {
    const label = async (text: string) => (await search(text, { Language: 'en' })).Results?.[0]?.Place?.Label
    expect(await label('สถานีตำรวจดอนสัก')).toBe('Don Sak Police Station, Don Sak, Surat Thani, Thailand')
    expect(await label('จังหวัดเชียงใหม่')).toBe('Chiang Mai, Thailand')
    expect(await label('Amphoe Don Sak')).toBe('Don Sak, Surat Thani, Thailand')
    expect(await label('Atlantis')).toBeUndefined()
  })

  it('keeps within a box, a country and a category', async () => {
    const box = [100.4, 13.6, 100.6, 13.9]
    const { Results = [] } = await search('police station', { FilterBBox: box })
    expect(Results.length).toBeGreaterThan(10)
    for (const { Place, Distance } of Results) {
      const [longitude = 0, latitude = 0] = Place?.Geometry?.Point ?? []
      expect(longitude > 100.4 && longitude < 100.6 && latitude > 13.6 && latitude < 13.9).toBe(true)
      expect(Distance).toBeUndefined()
    }
    expect((await search('police station', { FilterCountries: ['LAO'] })).Results).toEqual([])
    expect((await search('police station', { FilterCategories: ['Hospital'] })).Results).toEqual([])
    const byCategory = await search('ดอนสัก', {
      FilterCategories: ['Police Station'],
      FilterCountries: ['THA'],
    })
    expect(byCategory.Results).toHaveLength(1)
  })
})

describe('what the service refuses', () => {
  it.each([
    ['one number', () => at([100]), 'Position'],
    ['latitude first', () => at([13.7, 100.5]), 'Position'],
    ['no position', () => at(undefined as never), 'Position'],
    ['no result', () => at(siam, { MaxResults: 0 }), 'MaxResults'],
    ['51 results', () => at(siam, { MaxResults: 51 }), 'MaxResults'],
    ['a language of one letter', () => at(siam, { Language: 't' }), 'Language'],
    ['no text', () => search(''), 'Text'],
    ['201 characters', () => search('x'.repeat(201)), 'Text'],
    ['two biases', () => search('x', { BiasPosition: siam, FilterBBox: [1, 2, 3, 4] }), 'FilterBBox'],
    ['a box upside down', () => search('x', { FilterBBox: [100, 14, 101, 13] }), 'FilterBBox'],
    ['two-letter countries', () => search('x', { FilterCountries: ['TH'] }), 'FilterCountries'],
    ['six categories', () => search('x', { FilterCategories: Array(6).fill('x') }), 'FilterCategories'],
  ])('%s', async (_name, call, field) => {
    await expect(call()).rejects.toMatchObject({
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400 },
      FieldList: [{ Name: field }],
    })
  })

  it('an unknown place index', async () => {
    const command = new SearchPlaceIndexForPositionCommand({ IndexName: 'other', Position: siam })
    await expect(client.send(command)).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  it('what is not JSON, not signed or not an operation', async () => {
    const post = (path: string, body: string, headers: Record<string, string> = {}) =>
      fetch(`${server.url}${path}`, { method: 'POST', body, headers })
    const path = '/places/v0/indexes/places/search/position'
    expect((await post(path, '{')).status).toBe(400)
    expect((await post(path, 'x'.repeat(70_000))).status).toBe(413)
    expect((await post(path, JSON.stringify({ Position: siam }))).status).toBe(403)
    expect((await post(`${path}?key=v1.public.x`, JSON.stringify({ Position: siam }))).status).toBe(200)
    expect((await post('/places/v0/indexes/places/search/nothing', '{}')).status).toBe(404)
    expect((await fetch(server.url)).status).toBe(404)
  })
})

describe('faults', () => {
  it.each([
    ['internal', 'InternalServerException'],
    ['throttle', 'ThrottlingException'],
    ['accessDenied', 'AccessDeniedException'],
  ] as const)('%s', async (kind, name) => {
    server.faults.add({ kind, times: 1 })
    await expect(at(siam)).rejects.toMatchObject({ name })
    expect((await at(siam)).Results).toHaveLength(1)
  })

  it('a delay and a hang, until the caller gives up', async () => {
    server.faults.add({ kind: 'delay', delayMs: 150, times: 1 })
    const before = performance.now()
    await at(siam)
    expect(performance.now() - before).toBeGreaterThan(140)
    server.faults.add({ kind: 'hang' })
    const hanging = client.send(
      new SearchPlaceIndexForPositionCommand({ IndexName: 'places', Position: siam }),
      {
        abortSignal: AbortSignal.timeout(100),
      },
    )
    await expect(hanging).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('of one operation only, through the control route', async () => {
    const control = (method: string, body?: object) =>
      fetch(`${server.url}/_location/faults`, { method, ...(body && { body: JSON.stringify(body) }) })
    expect((await control('POST', { kind: 'internal', operation: 'text' })).status).toBe(200)
    expect((await at(siam)).Results).toHaveLength(1)
    await expect(search('police')).rejects.toMatchObject({ name: 'InternalServerException' })
    expect((await control('DELETE')).status).toBe(200)
    expect((await search('police', { MaxResults: 2 })).Results).toHaveLength(2)
    expect((await control('POST', { kind: 'earthquake' })).status).toBe(400)
    expect((await control('GET')).status).toBe(405)
  })

  it('closes while a call hangs', async () => {
    const other = await createLocationServer({ roster: [] })
    other.faults.add({ kind: 'hang' })
    const hanging = fetch(`${other.url}/places/v0/indexes/any/search/text?key=x`, {
      method: 'POST',
      body: '{}',
    })
    const refused = expect(hanging).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await other.close()
    await refused
  })
})
