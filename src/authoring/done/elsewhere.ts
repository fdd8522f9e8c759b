import { civil, type Day, formatDay, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, lookUp } from '../../model/handbook.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { MALL } from '../../queries/obligations/since.js';
import { asId } from '../../words/nearest.js';

/** What to do about an avtal: no protokoll closes it. Its new days are written, or a follow-up of it is made. */
export function avtalElsewhere({ id, titel, file, data }: Dokument<'utförare'>, today: Day): KvalitetError {
  const last = parseDay(data.avtal?.till);
  const days = `skriv de nya dagarna i från och till under avtal i ${file}`;
  if (last !== undefined && last < today)
    return new KvalitetError(`Avtalet med ${titel} gick ut ${formatDay(last)}, och blir inte klart med done.`, {
      hint: `Är avtalet förlängt eller nytt: ${days}. Har uppdraget upphört: ta bort utföraren, eller skriv undantag: med skälet.`,
    });
  const make = `kvalitet new uppföljning "Uppföljning av avtalet" --set slag=avtal --set gäller=${id}`;
  return new KvalitetError(`Avtalet med ${titel} blir inte klart med done.`, {
    hint: `Ska det följas upp: gör en uppföljning med ${make}. ${days.charAt(0).toUpperCase()}${days.slice(1)} om avtalet är förlängt.`,
  });
}

/** Where the decision on a yearly report is written; undefined when the name is no report's. */
export function reportElsewhere(handbook: Handbook, named: string, today: Day): KvalitetError | undefined {
  const name = asId(named);
  const unit = lookUp(handbook, 'enhet', name.startsWith(`${MALL}-`) ? name.slice(MALL.length + 1) : '')?.id;
  const isReport = ['berattelse', MALL, asId(handbook.settings.berattelse)].includes(name);
  if (handbook.byId.has(named) || (!isReport && unit === undefined)) return undefined;
  const whose = unit === undefined ? '' : ` enhet: ${unit},`;
  const row = `- {år: ${civil(today).year - 1},${whose} fastställd: ${formatDay(today)}, beslut: SN § 12}`;
  return new KvalitetError('Beslutet om berättelsen skrivs i handbok.yaml, under berättelse.beslut.', {
    hint: `Lägg till en rad där, med dagen då ni beslutade, till exempel: ${row}`,
  });
}
