// What a new execution environment does: loads a bundle and gives it its first event. Plain JavaScript, so that
// nothing but the bundle is loaded. Arguments: the bundle and the file of the event.
const event = JSON.parse(require('node:fs').readFileSync(process.argv[3], 'utf8'))
const cpu = process.cpuUsage()
const startedAt = performance.now()
const { handler } = require(process.argv[2])
const importedAt = performance.now()

handler(event, { awsRequestId: 'first', getRemainingTimeInMillis: () => 10_000 }).then(
  ({ statusCode }) => {
    const answeredAt = performance.now()
    const { user, system } = process.cpuUsage(cpu)
    const figures = {
      statusCode,
      importMs: importedAt - startedAt,
      totalMs: answeredAt - startedAt,
      cpuMs: (user + system) / 1000,
    }
    process.stdout.write(`\n${JSON.stringify(figures)}\n`, () => process.exit())
  },
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
