/** What the work gives if it does so within the time (ms), otherwise what is said here; the work goes on. */
export const withTimeout = async <Answer, Otherwise>(
  milliseconds: number,
  work: Promise<Answer>,
  otherwise: Otherwise,
): Promise<Answer | Otherwise> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Otherwise>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
