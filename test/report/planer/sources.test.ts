import { describe, expect, test } from 'vitest';
import { readParagraphs } from '../../../src/api/coverage.js';
import { openHandbook } from '../../../src/api/open-handbook.js';
import { readLaw, readTerms } from '../../../src/api/read-regelverk.js';
import { parseDay } from '../../../src/calendar/dates.js';
import { noHistory } from '../../../src/history/history.js';
import type { Dokument } from '../../../src/model/document.js';
import type { Handbook } from '../../../src/model/handbook.js';
import { yearOf } from '../../../src/queries/year.js';
import { VIEWS } from '../../../src/views/index.js';
import { reportView } from '../../../src/views/report-view.js';
import { handbook } from '../../helpers/handbook.js';
import { DECIDED, document, enhet, process, roll } from '../../helpers/texts.js';
import { figuresOf, seen } from '../figures.js';

const TODAY = parseDay('2026-11-22') ?? 0;
const FILES = {
  'handbok.yaml':
    'format: 1\norganisation: M\nnämnd: socialnamnden\nlagar: [SoL]\nkvalitetsområden: [Samverkan]\nkrav:\n  - {id: k1, text: Det finns en rutin}\n  - {id: k2, text: Det finns en till}\n',
  'chef.md': roll({ id: 'chef', titel: 'Chefen' }),
  'a.md': enhet({ id: 'a', titel: 'Enhet A' }),
  'b.md': enhet({ id: 'b', titel: 'Enhet B' }),
  'p.md': process({ id: 'p', titel: 'P', ansvar: 'chef', kvalitetsområde: 'Samverkan' }),
  's.md': document({ typ: 'aktivitet', id: 's', titel: 'Steg', process: 'p', ordning: 1 }),
  'r.md': document({
    typ: 'rutin',
    id: 'r',
    titel: 'R',
    ansvar: 'chef',
    aktivitet: 's',
    uppfyller: 'k1',
    pappersutskrift: 'ja',
    ...DECIDED,
  }),
  'm.md': document({ typ: 'mål', id: 'm', titel: 'M', nivå: 'nämnd', år: [2026], kvalitetsområde: 'Samverkan' }),
  'ki.md': document({
    typ: 'kvalitetsinsats',
    id: 'ki',
    titel: 'Insatsen',
    år: 2026,
    kvalitetsområde: 'Samverkan',
    uppgifter: [
      { id: 'x', ansvar: 'chef', uppgift: 'X', senast: ['2026-03-01', '2026-04-01'], genomförd: ['2026-03-01'] },
      { id: 'y', ansvar: 'chef', uppgift: 'Y', löpande: 'ja' },
    ],
  }),
  'u.md': document({
    typ: 'uppföljning',
    id: 'u',
    titel: 'U',
    slag: 'ledningssystem',
    frekvens: 'varje halvår',
    från: '2026-01-01',
    ansvar: 'chef',
    kontrollpunkter: [{ id: 'k', text: 'K' }],
  }),
  'pr.md': document({
    typ: 'protokoll',
    id: 'pr',
    titel: 'Pr',
    avser: 'u',
    datum: '2026-06-24',
    period: '2026-H1',
    utfall: 'utan brist',
    resultat: [{ punkt: 'k', antal: 3, totalt: 4 }],
  }),
  'åt.md': document({
    typ: 'åtgärd',
    id: 'at',
    titel: 'Å',
    ansvar: 'chef',
    beslutad: '2026-02-01',
    senast: '2026-03-01',
    status: 'planerad',
    med_anledning_av: 'pr',
  }),
};

const opened = openHandbook(handbook(FILES));

function figures(of: Handbook, vy: string) {
  const source = (doc: Dokument) => ({ document: doc.id, file: doc.file, commit: null, lines: [] });
  const context = {
    year: yearOf(of, 2026, TODAY, undefined),
    before: yearOf(of, 2025, TODAY, undefined),
    history: noHistory,
    source,
    sources: (doc: Dokument) => [source(doc)],
    regelverk: { law: readLaw(), avsnitt: [], paragrafer: readParagraphs(), begrepp: readTerms() },
  };
  const input = { version: '0', mall: vy, titel: vy, laws: [], texts: new Map(), faults: 0, committed: null };
  return figuresOf(reportView(VIEWS[vy] ?? {}, context, input));
}

function without(all: Handbook, id: string): Handbook {
  const documents = all.documents.filter((doc) => doc.id !== id);
  return {
    ...all,
    documents,
    byId: new Map(documents.map((doc) => [doc.id, doc])),
    references: all.references.filter((reference) => reference.from?.id !== id),
  };
}

describe.each(['kvalitetsplan', 'uppfoljning', 'ledningssystem'])('every figure of %s', (vy) => {
  test('above zero names its sources, and removing one of them changes it', async () => {
    const all = await opened;
    const whole = figures(all, vy);
    const known = [...whole].filter(
      ([, { läge, värde, av }]) => läge === 'värde' && ((värde ?? 0) > 0 || (av ?? 0) > 0),
    );
    expect(known.length).toBeGreaterThan(3);
    expect(known.filter(([, { källor }]) => !källor.length).map(([name]) => name)).toEqual([]);
    const named = new Set([...whole.values()].flatMap(({ källor }) => källor.flatMap(({ document: id }) => id || [])));
    const unmoved: string[] = [];
    for (const id of named) {
      const after = figures(without(all, id), vy);
      for (const [name, figure] of whole)
        if (figure.källor.some((source) => source.document === id))
          if (JSON.stringify(seen(figure)) === JSON.stringify(seen(after.get(name)))) unmoved.push(`${name} ← ${id}`);
    }
    expect(unmoved).toEqual([]);
  });
});
