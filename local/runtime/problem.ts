/** Something that the person who started the stack can put right; the message is the whole story. */
export class StartProblem extends Error {}
