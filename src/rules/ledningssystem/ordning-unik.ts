import { lookUp } from '../../model/handbook.js';
import { structureOf } from '../../queries/structure.js';
import type { Rule } from '../rule.js';

/** Two activities with the same number leave the order of the process open, and the order is what the law asks for. */
export const ordningUnik: Rule = {
  id: 'ordning-unik',
  severity: 'fel',
  summary: 'Två aktiviteter i samma process har inte samma ordning.',
  why: 'Ordningen mellan aktiviteterna ska vara bestämd. Med samma nummer är det slumpen som avgör.',
  fix: 'Ge varje aktivitet i processen ett eget nummer. Luckor går bra: 10, 20, 30.',
  lagrum: 'SOSFS 2011:9 4 kap. 3 §',
  force: 'ska',
  *check(handbook, { today }) {
    for (const [process, activities] of structureOf(handbook, today).activities) {
      if (lookUp(handbook, 'process', process)?.data.status === 'upphävd') continue;
      const first = new Map<number, (typeof activities)[number]>();
      for (const doc of activities) {
        const { ordning } = doc.data;
        const other = ordning === undefined ? undefined : first.get(ordning);
        if (ordning === undefined || !other || other.id === doc.id) {
          if (ordning !== undefined) first.set(ordning, doc);
          continue;
        }
        yield {
          document: doc.id,
          place: { file: doc.file, path: ['ordning'], on: 'value' },
          also: { file: other.file, path: ['ordning'], on: 'value' },
          message: `Ordning ${ordning} har också aktiviteten ${other.id} i processen ${doc.data.process}.`,
          hint: 'Ge en av dem ett annat nummer.',
        };
      }
    }
  },
};
