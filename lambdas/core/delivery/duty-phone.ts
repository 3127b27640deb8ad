import type { PushOutcome } from '../report/model.ts'
import type { Watch } from '../shared/watch.ts'

/** A unit's duty phone, for when LINE will not take a message. Never throws for the carrier's sake. */
export interface DutyPhone {
  /**
   * Sends a text once; whoever is unsure whether it went out sends it again, for no carrier knows a retry key.
   * @param phone digits as dialled in Thailand, such as `0812345678`
   * @param key names the notice in the carrier's records; no personal data
   */
  notify(phone: string, text: string, key: string): Promise<PushOutcome>
}

/** Whether a text can reach this number: only Thai mobiles, 06, 08 or 09 and eight digits more. */
export const canReceiveSms = (phone: string): boolean => /^0[689]\d{8}$/.test(phone)

/** The same duty phone, with a person told whenever a text does not go out. */
export const withDutyPhoneAlarm = (dutyPhone: DutyPhone, watch: Watch): DutyPhone => ({
  async notify(phone, text, key) {
    const outcome = await dutyPhone.notify(phone, text, key)
    if (outcome.kind !== 'accepted') watch.raise('DutyPhoneFailed')
    return outcome
  },
})
