import type { Category } from '../category.ts'

/** The languages that a citizen can read the service in. */
export type Language = 'th' | 'en'

/** Every word that a citizen reads. A language that lacks one does not compile. */
export interface Catalogue {
  readonly categories: Readonly<Record<Category, string>>
  /** What a lock screen may show: says nothing of what it is about. */
  readonly neutralPreview: string
  readonly greeting: { readonly title: string; readonly body: string }
  readonly menu: { readonly title: string; readonly body: string }
  readonly askCategory: { readonly title: string; readonly hint: string }
  readonly keptPlace: string
  readonly keptPhone: string
  readonly askPlace: { readonly title: string; readonly hint: string; readonly onlyThePlace: string }
  readonly askPhone: { readonly title: string; readonly hint: string; readonly goesByItself: string }
  readonly accepted: { readonly title: string; readonly body: string; readonly addPhone: string }
  readonly amended: Readonly<Record<'phone' | 'category' | 'place', string>>
  readonly afterReport: { readonly title: string; readonly body: string; readonly addPhone: string }
  readonly cannotWithdraw: string
  readonly notPassedOn: string
  readonly cancelled: string
  readonly nothingToCancel: string
  readonly notUnderstood: string
  readonly phoneNotUnderstood: string
  readonly placeNotUnderstood: string
  readonly staleButton: string
  readonly timedOut: string
  readonly delivered: { readonly title: string; readonly body: string; readonly maybeAbroad: string }
  readonly undelivered: { readonly title: string; readonly body: string }
  readonly caseCode: string
  /** The bar that opens the rich menu: at most 14 characters. */
  readonly menuBar: string
  readonly chosen: string
  readonly stepOfThree: (step: 1 | 2 | 3) => string
  /** Buttons: at most 20 grapheme clusters, what a quick reply holds. */
  readonly buttons: {
    readonly report: string
    readonly call191: string
    readonly call1300: string
    readonly sharePlace: string
    readonly openMap: string
    readonly typePhone: string
    readonly skipPhone: string
    readonly cancel: string
    readonly sameNumber: (lastFour: string) => string
    readonly callUnit: string
  }
  /** A distance in metres, as one says it: metres under one kilometre, then kilometres. */
  readonly distance: (metres: number) => string
}
