/** Everything this page says, once per language; a missing text does not compile. */
export interface Words {
  readonly page: {
    readonly title: string
    readonly subtitle: string
    readonly language: string
    readonly citizenTab: string
    readonly groupsTab: string
    readonly lost: string
    readonly again: string
    readonly failedToLoad: string
    readonly loading: string
  }
  readonly guide: {
    readonly title: string
    readonly steps: readonly [string, string, string]
    readonly idle: string
    readonly running: string
    readonly done: (seconds: string) => string
    readonly lastTap: (seconds: string) => string
  }
  readonly citizen: {
    readonly title: string
    readonly pick: string
    readonly create: string
    readonly name: string
    readonly lineLanguage: string
    readonly thai: string
    readonly english: string
    readonly save: string
    readonly cancel: string
    readonly none: string
    readonly empty: string
    readonly you: string
    readonly typeHere: string
    readonly send: string
    readonly openKeyboard: string
    readonly openMenu: string
    readonly quickReplies: string
    readonly others: string
    readonly sendSticker: string
    readonly sendPhoto: string
    readonly sendVoice: string
    readonly sendNonsense: string
    readonly sendPlace: string
    readonly sending: string
  }
  readonly message: {
    readonly log: (name: string) => string
    readonly earlier: (count: string) => string
    readonly sticker: string
    readonly image: string
    readonly audio: string
    readonly video: string
    readonly file: string
    readonly place: string
    readonly openMap: string
    readonly joined: string
    readonly left: string
    readonly followed: string
    readonly unfollowed: string
    readonly pressed: string
    readonly other: (type: string) => string
    readonly broken: string
    readonly official: string
    readonly somebody: string
  }
  readonly groups: {
    readonly title: string
    readonly search: (count: string) => string
    readonly all: string
    readonly noneFound: string
    readonly more: (count: string) => string
    readonly recent: string
    readonly unread: (count: number) => string
    readonly close: (name: string) => string
    readonly hint: string
    readonly empty: string
    readonly pressAs: string
    readonly autoOpen: string
    readonly kinds: Readonly<Record<string, string>>
  }
  readonly place: {
    readonly title: string
    readonly help: string
    readonly typed: string
    readonly typedExample: string
    readonly unreadable: string
    readonly search: string
    readonly examples: string
    readonly zoomIn: string
    readonly zoomOut: string
    readonly whole: string
    readonly map: string
    readonly send: string
    readonly close: string
    readonly outside: string
    readonly province: (name: string) => string
    readonly credit: string
    readonly kilometres: (count: number) => string
    readonly metres: (count: number) => string
  }
  readonly sheet: {
    readonly call: (number: string) => string
    readonly callNote: string
    readonly inLine: string
    readonly close: string
  }
  readonly refusal: {
    readonly delivery: (status: number) => string
    readonly platform: (reason: string) => string
    readonly dismiss: string
    readonly notHere: string
    readonly copied: string
  }
}
