import type { messagingApi } from '@line/bot-sdk'
import type { UnitContent } from '../../../core/report/model.ts'
import { caseCode } from '../../../core/report/report-id.ts'
import { isPoliceKind } from '../../../core/report/scene.ts'
import { buttonsFor, donePressReply, responderName } from '../../../core/responses/press-reply.ts'
import { thaiDateTime } from '../../../core/shared/day.ts'
import { formatPhone } from '../../../core/shared/phone.ts'
import type { ReportId } from '../../../core/shared/report-id.ts'
import type { UnitKind } from '../../../core/shared/unit.ts'
import { pressTexts } from '../../../core/texts/press-answers.ts'
import { responderTexts as words } from '../../../core/texts/responders.ts'
import {
  alarmColor,
  banner,
  bubble,
  calmColor,
  column,
  field,
  heading,
  line,
  primaryButton,
  row,
  small,
} from '../flex/flex.ts'
import { buttonRows, renderGroupAnswer } from './group-answers.ts'
import { incidentBody, navigationButton, pin, policeButtons, responseButton } from './incident-card.ts'

/** What a unit reads besides the card itself and what the reporter adds. */
export const unitNotice = (
  id: ReportId,
  content: Exclude<UnitContent, { kind: 'incident' | 'added' }>,
  kind: UnitKind,
): messagingApi.Message[] => {
  const code = caseCode(id)
  switch (content.kind) {
    case 'reminder':
      return [
        bubble(words.reminderPreview(code), {
          header: banner(
            alarmColor,
            `${words.reminder} ${code}`,
            words.waited(words.duration(content.waited)),
          ),
          body: incidentBody(content),
          footer: column(
            row(...navigationButton(content)),
            primaryButton(responseButton('acknowledge', id), alarmColor),
          ),
        }),
      ]
    case 'answerLost':
      return [said(id, pressTexts.answerLost)]
    case 'acted':
      return renderGroupAnswer(donePressReply(id, content.acted))
    case 'standDown': {
      const { by, at } = content.acted
      return [said(id, words.standDown, line(responderName(by)), line(thaiDateTime(at)))]
    }
    case 'reopened':
      return [
        bubble(words.reopenedPreview(code), {
          header: banner(alarmColor, `${words.newIncident} ${code}`, words.reopened[content.why]),
          body: incidentBody(content),
          footer: column(...(isPoliceKind(kind) ? policeButtons(id, content) : navigationButton(content))),
        }),
        pin(words.pinTitle(code), content.place, content.address),
      ]
    case 'corroborated': {
      const { report, place, phone, reporters } = content
      return [
        said(
          id,
          words.oneMoreReporter(caseCode(report), reporters),
          field(words.reporterPhone, phone ? formatPhone(phone) : words.noPhone),
          ...(content.chatOnly ? [line(words.chatOnly, { color: alarmColor })] : []),
          ...navigationButton(content),
        ),
        pin(words.newPinTitle(caseCode(report)), place, place.address ?? place.title),
      ]
    }
    case 'forwarded':
      return [
        bubble(words.carePreview(code), {
          header: banner(
            calmColor,
            `${words.forwarded} ${code}`,
            `${words.forwardedBy} ${responderName(content.by)}`,
          ),
          body: incidentBody(content),
          footer: column(
            ...navigationButton(content),
            ...buttonRows(buttonsFor('acceptCare', id)),
            small(words.howToNote),
          ),
        }),
        pin(words.pinTitle(code), content.place, content.address),
      ]
    case 'followUpDue': {
      const next = content.isAccepted
        ? [...buttonsFor('followedUp', id), ...buttonsFor('closeCare', id)]
        : buttonsFor('acceptCare', id)
      return [
        bubble(words.carePreview(code), {
          body: column(
            small(code),
            heading(words.followUpDue(content.nth)),
            ...(content.isAccepted ? [] : [line(words.notAccepted, { color: alarmColor })]),
          ),
          footer: column(...buttonRows(next)),
        }),
      ]
    }
  }
}

const said = (id: ReportId, title: string, ...contents: messagingApi.FlexComponent[]): messagingApi.Message =>
  bubble(words.amendmentPreview(caseCode(id)), {
    body: column(small(caseCode(id)), heading(title), ...contents),
  })
