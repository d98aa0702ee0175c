/** Gathers what the papers show; the papers themselves are the *.sheet.ts files. */
import { Refusal } from '../../contract/route.ts';
import type { NoticeId } from '../../contract/values.ts';
import type { StationService } from '../station/station.service.ts';
import { feedbackPaper, feedbackTitle } from './notice-feedback.sheet.ts';
import { noticePaper, noticeTitle, type NoticePaperContent, type PaperMark } from './notice.sheet.ts';
import type { NoticesService } from './notices.service.ts';

interface Parts {
  readonly notices: Pick<NoticesService, 'one'>;
  readonly station: Pick<StationService, 'settings'>;
}

export function noticeSheets({ notices, station }: Parts) {
  /** @throws Refusal notice.unknown, notice.not-published */
  async function contentOf(noticeId: NoticeId): Promise<NoticePaperContent> {
    const notice = await notices.one(noticeId);
    if (notice.publishedAt === null) throw new Refusal('notice.not-published');
    return { notice, stationName: station.settings().name };
  }

  return {
    async notice({ noticeId }: { readonly noticeId: NoticeId }) {
      const content = await contentOf(noticeId);
      return {
        title: noticeTitle(content.notice),
        subject: `notice:${noticeId}`,
        draw: (mark: PaperMark) => noticePaper(content, mark),
      };
    },

    async 'notice-feedback'({ noticeId }: { readonly noticeId: NoticeId }) {
      const content = await contentOf(noticeId);
      return {
        title: feedbackTitle(content.notice),
        subject: `notice:${noticeId}`,
        draw: (mark: PaperMark) => feedbackPaper(content, mark),
      };
    },
  };
}
