/**
 * Runs at CloudFront before the bucket is asked: addresses without a file's ending are pages of the application, which
 * finds its way by itself.
 */
export const findPage = `function handler(event) {
  var request = event.request
  if (request.uri === '/' || request.uri === '/back-office')
    return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: '/back-office/' } } }
  if (request.uri.indexOf('/back-office/') === 0 && request.uri.split('/').pop().indexOf('.') < 0)
    request.uri = '/back-office/index.html'
  return request
}
`
