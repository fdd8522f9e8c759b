import { formatDay, parseDay } from '../../calendar/dates.js';
import type { Rule } from '../rule.js';

/** A document whose last day has passed still looks valid to whoever finds it. Time brings it, so it never stops anybody. */
export const gallerTillPasserad: Rule = {
  id: 'galler-till-passerad',
  severity: 'varning',
  summary: 'Ett dokument vars gäller_till har passerat är inte längre gällande.',
  why: 'Dokumentet står som gällande fast dess sista dag har passerat. Personalen vet inte vad som gäller.',
  fix: 'Sätt status: upphävd, eller flytta fram gäller_till om dokumentet fortfarande ska gälla.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    for (const doc of handbook.documents) {
      const { status = 'gällande', gäller_till } = doc.data as { status?: string; gäller_till?: string };
      const last = parseDay(gäller_till);
      if (status !== 'gällande' || last === undefined || last >= today || doc.refused.includes('status')) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['gäller_till'], on: 'value' },
        message: `Gällde till ${formatDay(last)}, men står som gällande.`,
        hint: 'Skriv status: upphävd och upphävd_av, eller en senare dag i gäller_till.',
      };
    }
  },
};
