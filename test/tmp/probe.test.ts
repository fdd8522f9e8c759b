import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { openHandbook } from '../../src/api/open-handbook.js';
import { countEvents } from '../../src/queries/events.js';
import { GOOD } from '../helpers/good.js';
import { handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';
import { enhet, register } from '../helpers/texts.js';
import { workbook, zipped } from '../helpers/workbook.js';

const H = ['Nr', 'Inkom', 'Typ', 'Enhet'];
const K = { Nr: 'dnr', Inkom: 'inkom', Typ: 'slag', Enhet: 'enhet' };
const csv = (t: string) => t;
const utf16 = (t: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(t, 'utf16le')]);
const win = (t: string) => Buffer.from(t, 'latin1');
const base = 'Nr;Inkom;Typ;Enhet\nA1;2025-01-02;Avvikelse;barn\n';
const cases: Record<string, [string, string | Buffer, Record<string, unknown>?]> = {
  'quoted newline, then bad row': [
    'a.csv',
    'Nr;Inkom;Typ;Enhet;Text\nA1;2025-01-02;Avvikelse;barn;"rad ett\nrad två"\nA2;2025-13-02;Avvikelse;barn;x\n',
  ],
  BOM: ['a.csv', '\ufeff' + base],
  'empty trailing lines': ['a.csv', base + ';;;\r\n;;;\r\n\r\n\r\n   \n'],
  'date with time': [
    'a.csv',
    'Nr;Inkom;Typ;Enhet\nA1;2025-01-02 13:45:00;Avvikelse;barn\nA2;2025-01-02T13:45:00.000Z;Avvikelse;barn\nA3;20250102;Avvikelse;barn\nA4;2025/01/02;Avvikelse;barn\nA5;2/1/2025;Avvikelse;barn\nA6;2025-01-02 00:00;Avvikelse;barn\nA7;den 2 januari 2025;Avvikelse;barn\nA8;2 jan 2025;Avvikelse;barn\nA9;25-01-02;Avvikelse;barn\nA10;45659;Avvikelse;barn\nA11;2025-01-02T23:45:00+00:00;Avvikelse;barn\nA12;2025-01-02 1:45 PM;Avvikelse;barn\nA13;02.01.2025;Avvikelse;barn',
  ],
  'antal numbers': [
    'a.csv',
    'slag;period;antal;enhet\nAvvikelse;2025-Q1;1 234;barn\nAvvikelse;2025-Q2;12,5;barn\nAvvikelse;2025-Q3;1\u00a0234;barn\nAvvikelse;2025 kv 4;3;barn\nAvvikelse;jan 2025;3;barn\nAvvikelse;2025-12;1.234;barn\nAvvikelse;2025-11;"1,234";barn\nAvvikelse;2025-10;12,0;barn\nAvvikelse;2025-09;<5;barn\nAvvikelse;2025-08;-;barn\nAvvikelse;2025-07;;barn\nSumma;;1234;\n',
    { innehåller: 'antal', kolumner: undefined },
  ],
  'duplicate headers': ['a.csv', 'Nr;Inkom;Inkom;Typ;Enhet\nA1;2025-01-02;2025-02-02;Avvikelse;barn\n'],
  'missing column': ['a.csv', 'Nr;Inkom;Enhet\nA1;2025-01-02;barn\n'],
  'bad rows': [
    'a.csv',
    'Nr;Inkom;Typ;Enhet\nA1;2025-01-02;Avvikels;barn\nA2;;Avvikelse;barn\nA3;2025-02-30;Avvikelse;barnn\nA4;2025-03-01;Avvikelse;Barn\nA5;2025-03-01;Avvikelse;barn;extra;extra\nA6;2025-03-01\n',
  ],
  'xlsx renamed csv': ['a.csv', workbook([{ rows: [H, ['A1', '2025-01-02', 'Avvikelse', 'barn']] }])],
  'csv renamed xlsx': ['a.xlsx', base],
  utf16: ['a.csv', utf16(base.replaceAll(';', '\t').replace('A1', 'Å1'))],
  'utf16 no bom': ['a.csv', Buffer.from(base, 'utf16le')],
  win1252: ['a.csv', win(base.replace('A1', 'Å1'))],
  'win1252 unit title': ['a.csv', win('Nr;Inkom;Typ;Enhet\nA1;2025-01-02;Klagomål;Äldre\n')],
  'sep=': ['a.csv', 'sep=;\r\n' + base],
  'comma with all quoted': ['a.csv', '"Nr","Inkom","Typ","Enhet"\n"A1","2025-01-02","Avvikelse","barn"\n'],
  'title rows above (csv)': ['a.csv', 'Rapport avvikelser;;;\nUttagen 2026-01-02;;;\n;;;\n' + base],
  'title rows above (xlsx)': [
    'a.xlsx',
    workbook([{ rows: [['Rapport'], [], H, ['A1', { xml: '<v>45659</v>', s: 1 }, 'Avvikelse', 'barn']] }]),
  ],
  'excel dates': [
    'a.xlsx',
    workbook([
      {
        rows: [
          H,
          ['A1', { xml: '<v>45659</v>', s: 1 }, 'Avvikelse', 'barn'],
          ['A2', { xml: '<v>45659.5</v>', s: 2 }, 'Avvikelse', 'barn'],
          ['A3', 45659, 'Avvikelse', 'barn'],
          ['A4', 'igår', 'Avvikelse', 'barn'],
          ['A5', { xml: '<v>60</v>', s: 1 }, 'Avvikelse', 'barn'],
        ],
      },
    ]),
  ],
  merged: [
    'a.xlsx',
    workbook([
      {
        rows: [
          H,
          ['A1', '2025-01-02', 'Avvikelse', 'barn'],
          ['A2', '2025-01-03', 'Avvikelse', null],
          ['A3', '2025-01-03', 'Avvikelse', null],
        ],
        merges: ['D2:D3'],
      },
    ]),
  ],
  'several sheets, hidden': [
    'a.xlsx',
    workbook([
      {
        name: 'Dolt',
        state: 'hidden',
        rows: [
          ['Namn', 'pnr'],
          ['Anna Andersson', '19121212-1212'],
        ],
      },
      { name: 'Data', rows: [H, ['A1', '2025-01-02', 'Avvikelse', 'barn']] },
      { name: 'Info', rows: [['hej']] },
    ]),
  ],
  'first sheet is a cover': [
    'a.xlsx',
    workbook([
      { name: 'Försättsblad', rows: [['Rapport ur systemet'], ['Uttag 2026']] },
      { name: 'Data', rows: [H, ['A1', '2025-01-02', 'Avvikelse', 'barn']] },
    ]),
  ],
  formulas: [
    'a.xlsx',
    workbook([
      {
        rows: [
          H,
          ['A1', { xml: '<f>TODAY()</f><v>45659</v>', s: 1 }, 'Avvikelse', 'barn'],
          ['A2', { xml: '<f>TODAY()</f>', s: 1 }, 'Avvikelse', 'barn'],
          ['A3', { xml: '<v>#N/A</v>', t: 'e' }, 'Avvikelse', 'barn'],
        ],
      },
    ]),
  ],
  doctype: [
    'a.xlsx',
    workbook([{ rows: [H] }], { parts: { 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' } }),
  ],
  'no zip': ['a.xlsx', 'PK\u0003\u0004 sdfsdf'],
  'xls old': ['a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
  'xlsb/ods': ['a.ods', zipped({ mimetype: 'x' })],
  'pnr everywhere': [
    'a.xlsx',
    workbook([
      {
        rows: [
          [...H, 'Personnummer', 'Text'],
          ['A1', '2025-01-02', 'Avvikelse', 'barn', 191212121212, 'Se 19121212-1212 och tfn'],
        ],
      },
    ]),
  ],
  'pnr as dnr + bad': ['a.csv', 'Nr;Inkom;Typ;Enhet\n19121212-1212;19121212-1212;19121212-1212;19121212-1212\n'],
  'pnr csv': [
    'a.csv',
    'Nr;Inkom;Typ;Enhet;Text\nA1;2025-01-02;Avvikelse;barn;191212121212\nA2;2025-01-02;Avvikelse;barn;Anna Andersson anna@exempel.se\n',
  ],
  unclosed: ['a.csv', base + 'A2;2025-01-02;"Avvikelse;barn\nA3;2025-01-02;Avvikelse;barn\n'],
  'stray quote': [
    'a.csv',
    base + 'A2;2025-01-02;Avvikelse;barn "inne" x\nA3;2025-01-02;Avvikelse;"barn" x\nA4;2025-01-02;Avvikelse;barn\n',
  ],
  'cr only': ['a.csv', base.replaceAll('\n', '\r')],
  'bom+sep': ['a.csv', '\ufeffsep=;\r\n' + base],
  empty: ['a.csv', ''],
  pipe: ['a.csv', base.replaceAll(';', '|')],
};

test('probe', async () => {
  let out = '';
  const only = process.env.ONLY;
  for (const [name, [fil, bytes, keys]] of Object.entries(cases)) {
    if (only && !name.includes(only)) continue;
    const root = handbook({
      ...GOOD,
      'barn.md': enhet({ id: 'barn', titel: 'Barn' }),
      'aldre.md': enhet({ id: 'aldre', titel: 'Äldre' }),
      'reg.md': register({ fil, kolumner: K, ...keys }),
      [fil]: bytes,
    });
    const ran = await run(['validate'], root);
    const h = await openHandbook(root);
    out += `\n######## ${name}  -> code ${ran.code}\n${ran.stderr.replace(/Reglerna om historik.*\n/, '')}${ran.stdout.trim()}\n   how: ${h.tables.map((t) => t.how)}  counted: ${countEvents(
      h,
    )
      .map((e) => `${e.data.dnr ?? ''}/${e.data.inkom ?? e.data.period}/${e.antal}/${e.enhet}`)
      .join(' ')}\n`;
  }
  writeFileSync('/tmp/reg/probe.txt', out);
}, 300000);
