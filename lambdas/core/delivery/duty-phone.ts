import type { PushOutcome } from '../report/model.ts'
import type { Watch } from '../shared/watch.ts'

/**
 * Sends SMS to a unit's duty phone, for notices that LINE
 * does not accept. Never throws because of the carrier.
 */
export interface DutyPhone {
  /**
   * Sends an SMS. A retry may deliver it twice, because no carrier knows a retry key.
   * @param phone digits as dialled in Thailand, such as `0812345678`
   * @param key names the notice in the carrier's records; no personal data
   */
  notify(phone: string, text: string, key: string): Promise<PushOutcome>
}

/** Whether this number can receive SMS: only Thai mobiles, 06, 08 or 09 and eight more digits. */
export const canReceiveSms = (phone: string): boolean => /^0[689]\d{8}$/.test(phone)

/** The same duty phone, with an alarm for every SMS that is not sent. */
export const withDutyPhoneAlarm = (dutyPhone: DutyPhone, watch: Watch): DutyPhone => ({
  async notify(phone, text, key) {
    const outcome = await dutyPhone.notify(phone, text, key)
    if (outcome.kind !== 'accepted') watch.raise('DutyPhoneFailed')
    return outcome
  },
})
