import type { Amendment, ReporterRole } from '../report/amendment.ts'
import type { Category } from '../shared/category.ts'

/** Every text that a citizen reads. A language that lacks one does not compile. */
export interface Catalogue {
  readonly categories: Readonly<Record<Category, string>>
  /** Shown on a lock screen: says nothing about the emergency. */
  readonly neutralPreview: string
  readonly greeting: { readonly title: string; readonly body: string }
  readonly menu: { readonly title: string; readonly body: string }
  readonly askCategory: { readonly title: string; readonly hint: string }
  readonly keptPlace: string
  readonly keptPhone: string
  readonly askPlace: { readonly title: string; readonly hint: string; readonly onlyThePlace: string }
  readonly askPhone: {
    readonly title: string
    readonly hint: string
    readonly goesByItself: string
    readonly wouldGoByItself: string
  }
  readonly accepted: {
    readonly title: string
    readonly body: string
    readonly addPhone: string
    /** Heading above optional details that one tap adds. */
    readonly options: string
  }
  readonly amended: Readonly<Record<Amendment['kind'], string>>
  /** Never claims that anybody has read it. */
  readonly talked: {
    readonly title: string
    readonly body: string
    readonly startsNew: string
    /** Shown if the report had ended when the citizen wrote this. */
    readonly afterEnd: string
  }
  readonly askWho: { readonly title: string; readonly hint: string }
  readonly roles: Readonly<Record<ReporterRole, string>>
  readonly afterReport: { readonly title: string; readonly body: string; readonly addPhone: string }
  readonly notPassedOn: string
  readonly reopened: { readonly title: string; readonly body: string }
  readonly stillOpen: { readonly title: string; readonly body: string }
  readonly cancelled: string
  readonly cancelledAgain: { readonly title: string; readonly body: string }
  readonly nothingToCancel: string
  readonly notUnderstood: string
  readonly phoneNotUnderstood: string
  readonly placeNotUnderstood: string
  readonly staleButton: string
  readonly timedOut: string
  readonly practice: {
    /** Shown on every message in practice. */
    readonly banner: string
    readonly forReal: string
    readonly card: string
    readonly over: string
  }
  readonly registration: {
    readonly askNumber: { readonly title: string; readonly hint: string }
    readonly askPhone: { readonly title: string; readonly hint: string }
    readonly givenUp: string
    readonly registered: string
    readonly alreadyRegistered: string
    readonly notMatched: (triesLeft: number) => string
    readonly takenByAnother: string
    /** Epoch ms. */
    readonly tooManyTries: (until: number) => string
  }
  readonly delivered: { readonly title: string; readonly body: string; readonly maybeAbroad: string }
  readonly undelivered: { readonly title: string; readonly body: string }
  readonly unacknowledged: { readonly title: string; readonly body: string }
  readonly acknowledged: { readonly title: string; readonly body: string }
  readonly arrived: { readonly title: string; readonly body: string }
  /** Says nothing about what the officers found. */
  readonly ended: { readonly title: string; readonly body: string }
  readonly searching: { readonly title: string; readonly body: string; readonly silent: string }
  readonly answer: { readonly title: string; readonly hint: string }
  readonly caseCode: string
  /** The bar that opens the rich menu: at most 14 characters. */
  readonly menuBar: string
  readonly chosen: string
  readonly stepOfThree: (step: 1 | 2 | 3) => string
  /** Buttons: at most 20 grapheme clusters, the limit of a quick reply. */
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
    readonly notSafe: string
    readonly practise: string
    readonly reportForReal: string
    readonly tryAgain: string
  }
  /** Buttons that appear only in bubbles: at most 40 grapheme clusters. */
  readonly options: { readonly chatOnly: string; readonly who: string; readonly mistaken: string }
  /** Takes metres; shows metres below one kilometre, then kilometres. */
  readonly distance: (metres: number) => string
}
