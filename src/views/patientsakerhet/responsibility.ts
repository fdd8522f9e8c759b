import type { Dokument } from '../../model/document.js';
import { namesParagraph } from '../../model/lagrum-match.js';
import { careTest } from '../../queries/health-care.js';
import { inForce, ofTypThen } from '../../queries/year.js';
import { type Context, table, titleOf } from '../context.js';
import type { Cell } from '../view.js';
import { ofCare } from './care.js';

/** Point 1: how the responsibility for patient safety was distributed, and where that is written. */
export const ansvar = ofCare(({ whole }) => ({
  tabeller: [
    table(
      'dokument',
      'Dokument som fördelar ansvaret',
      ['Dokument', 'Slag', 'Fastställd av', 'Fastställd', 'Beslut'],
      documents(whole),
      'Handboken har inget styrdokument som hänvisar till kravet på att dokumentera ansvaret.',
    ),
    table(
      'uppgifter',
      'Uppgifter enligt författningar om hälso- och sjukvård',
      ['Funktion', 'Uppgift', 'Lagrum'],
      duties(whole),
      'Ingen funktion har uppgifter som hänvisar till en författning om hälso- och sjukvård.',
    ),
  ],
  skriv: 'Beskriv hur ansvaret för patientsäkerheten har varit fördelat under året, och vad som har ändrats.',
}));

function documents(context: Context): Cell[][] {
  const wanted = (context.regelverk?.avsnitt.find(({ avsnitt }) => avsnitt === 'ansvar')?.lagrum ?? []).filter(
    (lagrum) => !lagrum.startsWith('SOSFS 2011:9'),
  );
  return inForce(context.year, 'styrdokument')
    .map(({ doc }) => doc as Dokument<'styrdokument'>)
    .filter(({ data }) => data.lagrum?.some((text) => wanted.some((one) => namesParagraph(text, one))))
    .sort((a, b) => a.titel.localeCompare(b.titel, 'sv'))
    .map(({ titel, data }) => [
      titel,
      String(data.slag ?? ''),
      titleOf(context, data.fastställd_av) || 'ej angivet',
      String(data.fastställd ?? 'ej angivet'),
      String(data.beslut ?? 'ej angivet'),
    ]);
}

function duties(context: Context): Cell[][] {
  const { isCare } = careTest(context.year.handbook, context.regelverk?.law);
  return ofTypThen(context.year, false, 'roll')
    .filter(({ data }) => data.status !== 'utkast' && data.status !== 'upphävd')
    .sort((a, b) => a.titel.localeCompare(b.titel, 'sv'))
    .flatMap((role) =>
      (role.data.uppgifter ?? []).flatMap((duty): Cell[][] => {
        if (typeof duty === 'string' || !duty.lagrum?.length) return [];
        const cites = isCare({ ...role, data: { lagrum: duty.lagrum } });
        return cites ? [[role.titel, duty.text ?? '', duty.lagrum.join(', ')]] : [];
      }),
    );
}
