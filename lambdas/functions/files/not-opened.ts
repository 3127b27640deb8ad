import { fileLinkLifetime } from '../../core/delivery/files/token.ts'

const days = fileLinkLifetime / 86_400_000

/** What is shown where a link opens nothing: officers read the Thai, the number helps whoever has strayed here. */
export const notOpened = {
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  },
  body: `<!doctype html>
<html lang="th">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>เปิดไฟล์ไม่ได้</title>
<style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:32rem;margin:10vh auto;padding:0 1.25rem}</style>
<h1>เปิดไฟล์ไม่ได้</h1>
<p>ลิงก์ไม่ถูกต้องหรือหมดอายุแล้ว ลิงก์เปิดได้ภายใน ${days} วันหลังจากได้รับ
<p>เหตุด่วน โทร <a href="tel:191">191</a>
<p lang="en">This file cannot be opened: the link is wrong or has expired. In an emergency call <a href="tel:191">191</a>.
</html>
`,
} as const
