import { asciiDigits } from './digits.ts'
import type { Point } from './place.ts'

/** Code (ISO 3166-2:TH and Ministry of Interior), Thai name, English name, latitude and longitude of its seat (GeoNames). */
const table = [
  ['10', 'กรุงเทพมหานคร', 'Bangkok', 13.754, 100.5014],
  ['11', 'สมุทรปราการ', 'Samut Prakan', 13.5976, 100.5972],
  ['12', 'นนทบุรี', 'Nonthaburi', 13.8607, 100.5148],
  ['13', 'ปทุมธานี', 'Pathum Thani', 14.0135, 100.5305],
  ['14', 'พระนครศรีอยุธยา', 'Phra Nakhon Si Ayutthaya', 14.3517, 100.5774],
  ['15', 'อ่างทอง', 'Ang Thong', 14.5884, 100.4528],
  ['16', 'ลพบุรี', 'Lop Buri', 14.7981, 100.654],
  ['17', 'สิงห์บุรี', 'Sing Buri', 14.8879, 100.4046],
  ['18', 'ชัยนาท', 'Chai Nat', 15.1864, 100.1235],
  ['19', 'สระบุรี', 'Saraburi', 14.5333, 100.9167],
  ['20', 'ชลบุรี', 'Chon Buri', 13.3622, 100.9835],
  ['21', 'ระยอง', 'Rayong', 12.6809, 101.258],
  ['22', 'จันทบุรี', 'Chanthaburi', 12.6096, 102.1045],
  ['23', 'ตราด', 'Trat', 12.2436, 102.5151],
  ['24', 'ฉะเชิงเทรา', 'Chachoengsao', 13.6882, 101.0716],
  ['25', 'ปราจีนบุรี', 'Prachin Buri', 14.0499, 101.3686],
  ['26', 'นครนายก', 'Nakhon Nayok', 14.2046, 101.213],
  ['27', 'สระแก้ว', 'Sa Kaeo', 13.8141, 102.0722],
  ['30', 'นครราชสีมา', 'Nakhon Ratchasima', 14.9707, 102.102],
  ['31', 'บุรีรัมย์', 'Buri Ram', 14.9943, 103.1039],
  ['32', 'สุรินทร์', 'Surin', 14.8818, 103.4936],
  ['33', 'ศรีสะเกษ', 'Si Sa Ket', 15.1148, 104.3294],
  ['34', 'อุบลราชธานี', 'Ubon Ratchathani', 15.2384, 104.8487],
  ['35', 'ยโสธร', 'Yasothon', 15.7941, 104.1451],
  ['36', 'ชัยภูมิ', 'Chaiyaphum', 15.8105, 102.0288],
  ['37', 'อำนาจเจริญ', 'Amnat Charoen', 15.8585, 104.6288],
  ['38', 'บึงกาฬ', 'Bueng Kan', 18.363, 103.6519],
  ['39', 'หนองบัวลำภู', 'Nong Bua Lam Phu', 17.2041, 102.4407],
  ['40', 'ขอนแก่น', 'Khon Kaen', 16.4467, 102.833],
  ['41', 'อุดรธานี', 'Udon Thani', 17.4157, 102.7859],
  ['42', 'เลย', 'Loei', 17.4905, 101.7275],
  ['43', 'หนองคาย', 'Nong Khai', 17.8785, 102.742],
  ['44', 'มหาสารคาม', 'Maha Sarakham', 16.1848, 103.3007],
  ['45', 'ร้อยเอ็ด', 'Roi Et', 16.0567, 103.6531],
  ['46', 'กาฬสินธุ์', 'Kalasin', 16.4328, 103.5066],
  ['47', 'สกลนคร', 'Sakon Nakhon', 17.1612, 104.1472],
  ['48', 'นครพนม', 'Nakhon Phanom', 17.4108, 104.7786],
  ['49', 'มุกดาหาร', 'Mukdahan', 16.5453, 104.7235],
  ['50', 'เชียงใหม่', 'Chiang Mai', 18.7904, 98.9847],
  ['51', 'ลำพูน', 'Lamphun', 18.5805, 99.0075],
  ['52', 'ลำปาง', 'Lampang', 18.2923, 99.4928],
  ['53', 'อุตรดิตถ์', 'Uttaradit', 17.6256, 100.0942],
  ['54', 'แพร่', 'Phrae', 18.1459, 100.141],
  ['55', 'น่าน', 'Nan', 18.7838, 100.779],
  ['56', 'พะเยา', 'Phayao', 19.192, 99.8788],
  ['57', 'เชียงราย', 'Chiang Rai', 19.9086, 99.8325],
  ['58', 'แม่ฮ่องสอน', 'Mae Hong Son', 19.3003, 97.9685],
  ['60', 'นครสวรรค์', 'Nakhon Sawan', 15.7047, 100.1372],
  ['61', 'อุทัยธานี', 'Uthai Thani', 15.3794, 100.0245],
  ['62', 'กำแพงเพชร', 'Kamphaeng Phet', 16.4834, 99.5215],
  ['63', 'ตาก', 'Tak', 16.8697, 99.129],
  ['64', 'สุโขทัย', 'Sukhothai', 17.0078, 99.823],
  ['65', 'พิษณุโลก', 'Phitsanulok', 16.8248, 100.2586],
  ['66', 'พิจิตร', 'Phichit', 16.4418, 100.3488],
  ['67', 'เพชรบูรณ์', 'Phetchabun', 16.419, 101.1606],
  ['70', 'ราชบุรี', 'Ratchaburi', 13.5367, 99.8171],
  ['71', 'กาญจนบุรี', 'Kanchanaburi', 14.0041, 99.5483],
  ['72', 'สุพรรณบุรี', 'Suphan Buri', 14.4742, 100.1222],
  ['73', 'นครปฐม', 'Nakhon Pathom', 13.8196, 100.0443],
  ['74', 'สมุทรสาคร', 'Samut Sakhon', 13.5475, 100.2736],
  ['75', 'สมุทรสงคราม', 'Samut Songkhram', 13.4146, 100.0026],
  ['76', 'เพชรบุรี', 'Phetchaburi', 13.1119, 99.9447],
  ['77', 'ประจวบคีรีขันธ์', 'Prachuap Khiri Khan', 11.821, 99.7841],
  ['80', 'นครศรีธรรมราช', 'Nakhon Si Thammarat', 8.4333, 99.9667],
  ['81', 'กระบี่', 'Krabi', 8.0726, 98.9105],
  ['82', 'พังงา', 'Phangnga', 8.4509, 98.5298],
  ['83', 'ภูเก็ต', 'Phuket', 7.8906, 98.3981],
  ['84', 'สุราษฎร์ธานี', 'Surat Thani', 9.1401, 99.3331],
  ['85', 'ระนอง', 'Ranong', 9.9658, 98.6348],
  ['86', 'ชุมพร', 'Chumphon', 10.4957, 99.1797],
  ['90', 'สงขลา', 'Songkhla', 7.1988, 100.5951],
  ['91', 'สตูล', 'Satun', 6.6231, 100.0668],
  ['92', 'ตรัง', 'Trang', 7.5563, 99.6114],
  ['93', 'พัทลุง', 'Phatthalung', 7.6179, 100.0779],
  ['94', 'ปัตตานี', 'Pattani', 6.8681, 101.2501],
  ['95', 'ยะลา', 'Yala', 6.54, 101.2813],
  ['96', 'นราธิวาส', 'Narathiwat', 6.4264, 101.8231],
] as const

/** The two digits of ISO 3166-2:TH and of the Ministry of Interior, such as `10` for Bangkok. */
export type ProvinceCode = (typeof table)[number][0]

export interface Province {
  readonly code: ProvinceCode
  readonly nameTh: string
  readonly nameEn: string
  /** The centre of its seat, within a few kilometres of the provincial hall. */
  readonly seat: Point
}

/** All 77, Bangkok among them, in the order of their codes. */
export const provinces: readonly Province[] = table.map(([code, nameTh, nameEn, latitude, longitude]) => ({
  code,
  nameTh,
  nameEn,
  seat: { latitude, longitude },
}))

const byCode = new Map<string, Province>(provinces.map((province) => [province.code, province]))

export const isProvinceCode = (text: string): text is ProvinceCode => byCode.has(text)

export const provinceOf = (code: ProvinceCode): Province => byCode.get(code) as Province

/** What else people and map services call them, folded; spellings that `fold` already makes equal are not here. */
const otherNames: Readonly<Record<string, ProvinceCode>> = {
  กทม: '10',
  กรุงเทพ: '10',
  krungthep: '10',
  krungthepmahanakhon: '10',
  bangkokmetropolis: '10',
  bkk: '10',
  samutprakarn: '11',
  อยุธยา: '14',
  ayutthaya: '14',
  ayuthaya: '14',
  phranakhonsiayuthaya: '14',
  cholburi: '20',
  trad: '23',
  โคราช: '30',
  korat: '30',
  khorat: '30',
  bungkan: '38',
  petchabun: '67',
  petchaburi: '76',
  phetburi: '76',
  narathivat: '96',
}

/** One spelling for what is typed in many: case, separators, decomposed sara am, doubled sara e, the word for province. */
const fold = (name: string): string =>
  asciiDigits(name)
    .normalize('NFC')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replaceAll('เเ', 'แ')
    .toLowerCase()
    .trim()
    .replace(/^(?:จังหวัด|จ[.\s]|changwat\s|province of\s|th-(?=\d))/, '')
    .replace(/\s(?:province|changwat)$/, '')
    .replace(/[\s.\-‐-―ฯ'’\u200b-\u200f\ufeff]/g, '')
    .replaceAll('nakorn', 'nakhon')
    .replaceAll('kampaeng', 'kamphaeng')

const byName = new Map<string, ProvinceCode>([
  ...Object.entries(otherNames),
  ...provinces.flatMap(({ code, nameTh, nameEn }): [string, ProvinceCode][] => [
    [code, code],
    [fold(nameTh), code],
    [fold(nameEn), code],
  ]),
])

/** The province behind a Thai or English name, with or without the word for province, or behind its two digits. */
export const provinceByName = (name: string): Province | undefined => {
  const code = byName.get(fold(name))
  return code === undefined ? undefined : provinceOf(code)
}

/** Where it is counted: until it is routed, and abroad, nobody knows. */
export type CountedProvince = ProvinceCode | 'unknown'
