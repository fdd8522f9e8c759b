import { namesParagraph } from '../../model/lagrum-match.js';
import { numberIn } from '../../model/statutes.js';
import { careTest } from '../../queries/health-care.js';
import { ofTypThen } from '../../queries/year.js';
import { type Context, type Made, table } from '../context.js';
import { documentTable } from '../document-rows.js';
import type { Cell } from '../view.js';
import { ofCare } from './care.js';

/** Point 1: how the responsibility for patient safety was distributed, and where that is written. */
export const ansvar = ofCare(({ whole }) => ({
  tabeller: [
    documents(whole),
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

/** The documents that answer the statute: the agency's rule only asks that the report tells of it. */
function documents(context: Context): Made {
  const lagrum = context.regelverk?.avsnitt.find(({ avsnitt }) => avsnitt === 'ansvar')?.lagrum ?? [];
  const wanted = lagrum.filter((text) => numberIn(text)?.startsWith('SFS'));
  return documentTable(
    context,
    {
      rubrik: 'Dokument som fördelar ansvaret',
      definition: 'Styrdokument i kraft när året bedöms, som hänvisar till lagens krav på att ansvaret är fördelat.',
      tom: `Handboken har inget styrdokument som hänvisar till ${wanted.join(', ') || 'kravet'}.`,
    },
    ({ data }) => (data.lagrum ?? []).some((text) => wanted.some((one) => namesParagraph(text, one))),
  );
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
