/** Everything this page says, once per language; a missing text does not compile. */
export interface Texts {
  readonly page: {
    readonly title: string
    readonly subtitle: string
    readonly language: string
    readonly citizenTab: string
    readonly groupsTab: string
    readonly ladderTab: string
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
    readonly members: string
    readonly openKeyboard: string
    readonly openMenu: string
    readonly quickReplies: string
    readonly sending: string
  }
  readonly compose: {
    readonly typeHere: string
    readonly send: string
    readonly others: string
    readonly answering: (texts: string) => string
    readonly noQuote: string
    readonly samples: Readonly<Record<'door.jpg' | 'street.jpg' | 'car.jpg', string>>
    readonly voice: string
    readonly file: string
    readonly place: string
    readonly sticker: string
    /** Above what breaks bots. */
    readonly odd: string
    readonly nonsense: string
    readonly emptyPhoto: string
    readonly unreadyVoice: string
    readonly expiredVoice: string
  }
  readonly people: {
    readonly registered: string
    readonly unregistered: string
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
    readonly memberJoined: string
    readonly memberLeft: string
    readonly pressed: string
    readonly other: (type: string) => string
    readonly broken: string
    readonly official: string
    readonly somebody: string
    readonly quote: string
    readonly unsend: string
    readonly unsent: string
    /** Before the message that another one answers, for screen readers. */
    readonly answers: string
    readonly unknownQuote: string
    readonly nothingToShow: string
    readonly silent: string
    readonly silentMeaning: string
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
    readonly actAs: string
    readonly typeAs: (name: string) => string
    readonly both: string
    readonly bothWith: string
    readonly autoOpen: string
    readonly kinds: Readonly<Record<string, string>>
    readonly noUnit: string
    readonly manage: string
    readonly manageOf: (name: string, count: number) => string
    readonly members: string
    readonly newMember: string
    readonly addMember: string
    readonly removeMember: string
    readonly openPhone: string
    readonly present: string
    readonly absent: string
    readonly invite: string
    readonly remove: string
    readonly naming: {
      readonly title: string
      readonly always: string
      readonly messages: string
      readonly never: string
    }
    readonly create: string
    readonly name: string
    readonly sampleName: string
    readonly memberNames: string
    readonly sampleMembers: string
    readonly inviteNow: string
    readonly save: string
  }
  readonly ladder: {
    readonly title: string
    readonly show: string
    readonly none: string
    readonly noReport: (name: string) => string
    readonly of: (code: string) => string
    readonly elapsed: (seconds: number) => string
    readonly totals: (pushes: number, cost: number, replies: number) => string
    readonly seconds: string
    readonly reporter: string
    readonly steps: string
    readonly after: (seconds: string) => string
    readonly cost: (messages: number) => string
    readonly free: string
    readonly faster: string
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
