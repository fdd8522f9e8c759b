import { TextRun, type XmlComponent } from 'docx';
import { Element } from './element.js';

/** A box that can be ticked in Word, ticked or not as in the text. */
export function checkbox(checked: boolean): XmlComponent {
  const box = new TextRun({ text: checked ? '☒' : '☐', font: 'MS Gothic' });
  const state = (name: string, value: string) =>
    new Element(`w14:${name}`, { 'w14:val': value, 'w14:font': 'MS Gothic' });
  const settings = [
    new Element('w14:checked', { 'w14:val': checked ? 1 : 0 }),
    state('checkedState', '2612'),
    state('uncheckedState', '2610'),
  ];
  return new Element('w:sdt', {}, [
    new Element('w:sdtPr', {}, [new Element('w14:checkbox', {}, settings)]),
    new Element('w:sdtContent', {}, [box]),
  ]);
}
