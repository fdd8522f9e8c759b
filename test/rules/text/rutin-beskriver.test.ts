import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import { roll, rutin } from '../../helpers/texts.js';
import { told } from './told.js';

const STEPS = '1. Ta emot anmälan.\n2. Bedöm behovet av skydd.\n';

describe('rutin-beskriver-hur', () => {
  test.each([
    ['steps', STEPS],
    ['steps in a section', `## Mottagande\n\n${STEPS}`],
    ['a section on the way of working', '## Tillvägagångssätt\n\nSocialsekreteraren läser anmälan och ringer upp.'],
    ['the same with a number and bold', '## 3. **Genomförande**\n\nHandläggaren läser anmälan och ringer upp.'],
    ['a section with sections', '## Så här gör du\n\n### När anmälan kommer\n\nLäs den samma dag.'],
    ['underlined', 'Arbetsgång\n---\n\nHandläggaren läser anmälan först.'],
    ['a heading in bold', '**Gör så här:**\n\n- Läs anmälan först\n- Ring upp'],
    ['a line before a list', 'Så här gör du:\n\n- läs anmälan\n- ring upp'],
    ['boxes to tick', '## Före besöket\n\n- [ ] Legitimation\n- [ ] Larm'],
    ['imperatives under what is done', '## Ta emot anmälan\n\nLäs anmälan samma dag. Ring upp den som anmälde.'],
    ['points in the imperative', '## Vid fall\n\n- Hjälp personen upp.\n- **Ring** sjuksköterskan.'],
    ['a table of steps', '| Steg | Ansvarig |\n|---|---|\n| Läs anmälan | Handläggare |'],
    ['a checklist', '## Checklista\n\n- Nycklar och larm\n- Journal'],
  ])('silent: %s', async (_, body) => {
    expect(await told('rutin-beskriver-hur', body)).toEqual([]);
  });

  test.each([
    ['nothing', '', 'Rutinen har ingen text.'],
    ['a comment', '<!-- skrivs senare -->', 'Rutinen har ingen text.'],
    ['headings without text', '## Syfte\n\n## Genomförande\n', 'Rutinen har ingen text.'],
    ['a purpose', '## Syfte\n\nRutinen ska ge trygghet åt alla barn.', 'Rutinens text säger inte hur man gör.'],
    [
      'an empty section',
      '## Syfte\n\nAlla barn är trygga.\n\n## Genomförande\n\n## Ansvar\n\nEnhetschefen.',
      'Rutinens text säger inte hur man gör.',
    ],
    [
      'a numbered list of references',
      '## Referenser\n\n1. Socialtjänstlagen\n2. Föräldrabalken',
      'Rutinens text säger inte hur man gör.',
    ],
    [
      'numbered duties',
      '## Ansvar\n\n1. Enhetschefen ansvarar\n2. Personalen följer rutinen',
      'Rutinens text säger inte hur man gör.',
    ],
    ['steps in code', '```\n1. Gör\n2. Sedan\n```\n\nText om barn och unga.', 'Rutinens text säger inte hur man gör.'],
    [
      'prose',
      'Verksamheten arbetar med barnets bästa i fokus och följer lagen.',
      'Rutinens text säger inte hur man gör.',
    ],
  ])('%s', async (_, body, message) => {
    expect(await told('rutin-beskriver-hur', body)).toEqual([`titel: varning ${message}`]);
  });

  test.each([
    ['a draft', { status: 'utkast' }],
    ['a repealed one', { status: 'upphävd', gäller_till: '2025-01-01', upphävd_av: 'socialnamnden' }],
    ['one that does not hold yet', { gäller_från: '2027-01-01' }],
    ['one whose status is unreadable', { status: 'galande' }],
    ['a local one under another', { del_av: 'rutin-b' }],
  ])('silent: %s', async (_, keys) => {
    expect(await told('rutin-beskriver-hur', '', keys)).toEqual([]);
    expect(await told('rutin-beskriver-vem', 'Brukaren får hjälp med maten.', keys)).toEqual([]);
  });
});

describe('rutin-beskriver-vem', () => {
  test.each([
    ['a function in a step', '1. Enhetschefen tar emot anmälan.\n2. Läs den.'],
    ['a section on duties', `## Ansvar\n\nAlla hjälps åt.\n\n## Gör så här\n\n${STEPS}`],
    ['a column', '| Vem | Gör |\n|---|---|\n| Den som svarar | Läser anmälan |'],
    ['capitals', '## Arbetsgång\n\nANSVARIG HANDLÄGGARE läser anmälan'],
    ['a role of its own', '1. Trygghetsvärden tar emot.\n2. Läs anmälan.'],
    ['personnel in general', '## Arbetsgång\n\n- Omsorgspersonalen hjälper till vid måltiden'],
  ])('silent: %s', async (_, body) => {
    const role = roll({ id: 'trygghetsvard', titel: 'Trygghetsvärd', nivå: 'medarbetare' });
    expect(await findingsOf('rutin-beskriver-vem', { 'a.md': rutin({}, body), 'r.md': role })).toEqual([]);
  });

  test.each([
    ['du and den som', '## Så här gör du\n\n1. Den som tar emot anmälan läser den.\n2. Du ringer upp.'],
    ['only a purpose that names personnel', `## Syfte\n\nPersonalen ska känna sig trygg.\n\n## Arbetsgång\n\n${STEPS}`],
    ['whom it is for', `${STEPS}\nBrukaren och den anhöriga får besked.`],
  ])('%s', async (_, body) => {
    expect(await told('rutin-beskriver-vem', body)).toEqual(['titel: varning Rutinen säger inte vem som gör vad.']);
  });

  test('silent where utförs_av says it, and where there is no text at all', async () => {
    expect(await told('rutin-beskriver-vem', STEPS, { utförs_av: 'socialnamnden' })).toEqual([]);
    expect(await told('rutin-beskriver-vem', '')).toEqual([]);
  });
});
