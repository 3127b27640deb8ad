/** The inbox queue: webhook bodies that could not be saved, and chats to wake later. */
export interface Inbox {
  keepBody(body: string): Promise<void>
  wakeChat(userId: string, delaySeconds: number): Promise<void>
}
