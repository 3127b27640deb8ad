/** What Cognito sends to whoever is invited. `{username}` and `{####}` it fills in itself, and wants to find both. */
export const invitation = (pagesOrigin: string) => ({
  emailSubject: 'คำเชิญเข้าใช้งานระบบ ESS Help Me',
  emailBody: [
    'คุณได้รับเชิญให้เข้าใช้งานระบบ ESS Help Me สำหรับเจ้าหน้าที่',
    `เข้าสู่ระบบที่ <a href="${pagesOrigin}/back-office/">${pagesOrigin}/back-office/</a> ด้วยอีเมลนี้และรหัสผ่านชั่วคราวด้านล่าง แล้วตั้งรหัสผ่านใหม่ของคุณภายใน 7 วัน`,
    'รหัสผ่านชั่วคราว:<br>{####}',
    'รหัสบัญชี: {username}',
    'หากคุณไม่ได้ปฏิบัติหน้าที่ที่เกี่ยวข้องกับระบบนี้ โปรดเพิกเฉยต่ออีเมลฉบับนี้',
  ].join('<br><br>'),
})
