/** Stands in until the function is written. */
export const handler = async (): Promise<{ statusCode: number }> => ({ statusCode: 200 })
