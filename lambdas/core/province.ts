/** The two digits of ISO 3166-2:TH and of the Ministry of Interior, such as `10` for Bangkok. */
export type ProvinceCode = string
