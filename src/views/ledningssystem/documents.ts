import { yearDayName } from '../../calendar/format-span.js';
import type { Dokument } from '../../model/document.js';
import type { Plikt } from '../../model/law.js';
import { responsible } from '../../model/units.js';
import { isJa } from '../../model/yes.js';
import { inForce, withInherited } from '../../queries/year.js';
import { type Context, countOf, type SectionMaker, table, titleOf, titlesOf } from '../context.js';
import { howOften, toldTo } from '../control-words.js';
import { judgedIn } from '../uppfoljning/judged.js';
import { followUps } from '../uppfoljning/minutes.js';
import type { Cell } from '../view.js';

/** The handbook's own demands on which processes and routines there must be, and what answers each. */
export const krav: SectionMaker = (context) => ({
  tabeller: [
    table(
      'krav',
      'Krav på processer och rutiner',
      ['Krav', 'Lagrum', 'Varifrån kravet kommer', 'Dokument som svarar'],
      judgedIn(context).coverage.krav.map(({ text, lagrum, source, documents }) => [
        text,
        lagrum.join(', ') || 'lokalt',
        source ?? 'ej angivet',
        documents.map(({ titel }) => titel).join(', ') || 'Inget gällande dokument',
      ]),
      'Handboken ställer inga egna krav. De anges i handbok.yaml under krav.',
    ),
  ],
});

/** How the work is documented: the yearly reports, and the documents that steer. */
export const dokumentation: SectionMaker = (context) => {
  const documents = inForce(context.year, 'styrdokument').map(({ doc }) => doc as Dokument<'styrdokument'>);
  const onPaper = inForce(context.year, 'rutin')
    .map(({ doc }) => doc as Dokument<'rutin'>)
    .filter(({ data }) => isJa(data.pappersutskrift));
  return {
    rader: reportsSaid(context),
    tabeller: [
      table(
        'styrdokument',
        'Styrdokument',
        ['Dokument', 'Slag', 'Fastställt', 'Version', 'Ansvarig', 'Revideras senast'],
        documents
          .filter(({ data }) => !isJa(data.externt))
          .sort(bySlag)
          .map((doc) => steeringRow(context, doc)),
        'Inga egna styrdokument.',
      ),
      table(
        'externa',
        'Dokument som någon annan har beslutat',
        ['Dokument', 'Slag', 'Beslutat av', 'Beslutat', 'Senast kontrollerat'],
        documents
          .filter(({ data }) => isJa(data.externt))
          .sort(bySlag)
          .map(({ titel, data }) => [
            titel,
            data.slag ?? '',
            titleOf(context, data.fastställd_av) || 'ej angivet',
            String(data.fastställd ?? 'ej angivet'),
            data.kontrollerad ?? 'uppgift saknas',
          ]),
        'Inga externa dokument.',
      ),
      table(
        'papper',
        'Rutiner som också finns på papper',
        ['Uppgift', 'Antal', 'Rutiner'],
        [
          [
            'Rutiner med pappersutskrift, för när systemen inte fungerar',
            countOf(context, onPaper),
            onPaper.map(({ titel }) => titel).join(', ') || '–',
          ],
        ],
        '',
        'Rutiner i kraft som anger att de också ska finnas utskrivna.',
      ),
    ],
  };
};

const bySlag = (a: Dokument<'styrdokument'>, b: Dokument<'styrdokument'>) =>
  (a.data.slag ?? '').localeCompare(b.data.slag ?? '', 'sv') || a.titel.localeCompare(b.titel, 'sv');

function steeringRow(context: Context, doc: Dokument<'styrdokument'>): Cell[] {
  const { fastställd, fastställd_av, beslut, version, revisionsdatum } = withInherited(
    doc,
    context.year,
  ) as typeof doc.data;
  const decided = [fastställd, beslut ?? titleOf(context, fastställd_av)].filter(Boolean).join(', ');
  return [
    doc.titel,
    doc.data.slag ?? 'ej angivet',
    decided || 'uppgift saknas',
    String(version ?? 'uppgift saknas'),
    titlesOf(context, responsible(context.year.handbook, doc)),
    revisionsdatum ?? 'uppgift saknas',
  ];
}

/** Which yearly reports there are: advice for one, a duty for the other. */
function reportsSaid(context: Context): string[] {
  const { settings } = context.year.handbook;
  const { fastställs_av, senast, enheternas_senast } = settings.raw.berättelse ?? {};
  const laws: readonly string[] = settings.raw.lagar ?? [];
  const duty = context.regelverk?.law.plikter.find(({ id }) => id === 'patientsakerhetsberattelse');
  const bound = duty?.lagar?.some((law) => laws.includes(law));
  return [
    `Varje år redovisas kvalitetsarbetet i dokumentet ${settings.berattelse} (allmänt råd).${fastställs_av ? ` Det fastställs av ${titleOf(context, fastställs_av)}` : ' Vem som fastställer det är inte angivet'}${senast ? `, senast ${yearDayName(senast)}` : ''}.${enheternas_senast ? ` Enheternas berättelser är klara senast ${yearDayName(enheternas_senast)}.` : ''}`,
    ...(duty && bound ? [patientSafetySaid(duty, settings.raw.patientsäkerhetsberättelse?.senast)] : []),
  ];
}

/** The day of the law, and the handbook's own where it has one; one that is later than the law's is told as such. */
function patientSafetySaid({ lagrum, senast = '' }: Pick<Plikt, 'lagrum' | 'senast'>, own = senast): string {
  const law = `senast ${yearDayName(senast)} (${lagrum.join(', ')})`;
  if (own > senast)
    return `Patientsäkerhetsberättelsen ska enligt lag vara klar ${law}. Handboken anger ${yearDayName(own)}.`;
  return own === senast
    ? `Patientsäkerhetsberättelsen ska vara klar ${law}.`
    : `Patientsäkerhetsberättelsen ska vara klar senast ${yearDayName(own)}, enligt lag ${law}.`;
}

/** How the ledningssystem itself is looked over and changed. */
export const oversyn: SectionMaker = (context) => {
  const { revision } = context.year.handbook.settings;
  const { övriga, ...named } = revision.längsta;
  const longest = [...Object.entries(named), ...(övriga ? [['övriga', övriga]] : [])].map(
    ([what, time]) => `${what} ${time}`,
  );
  return {
    rader: [
      `Dokument ses över efter ${revision.intervall} om inget annat är bestämt, och som längst efter: ${longest.join(', ')}.`,
      `Den som ansvarar blir påmind ${revision.varsel} före.`,
    ],
    tabeller: [
      table(
        'genomgangar',
        'Genomgång av ledningssystemet',
        ['Uppföljning', 'Slag', 'Hur ofta', 'Underlag', 'Ansvarig', 'Delges'],
        followUps(context.year, 'ledningssystem', 'ledningens genomgång', 'kvalitetsrevision').map((doc) => [
          doc.titel,
          doc.data.slag ?? '',
          howOften(context, doc),
          doc.data.underlag?.join(', ') || 'ej angivet',
          titlesOf(context, responsible(context.year.handbook, doc)),
          toldTo(context, doc),
        ]),
        'Ingen genomgång av ledningssystemet är planerad i handboken.',
      ),
    ],
  };
};
