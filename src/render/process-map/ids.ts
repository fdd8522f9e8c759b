/** A name that XML takes as an id (NCName, ASCII), made of any id: two ids never give the same. */
export const xmlId = (prefix: string, id: string) =>
  `${prefix}_${id.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`)}`;
