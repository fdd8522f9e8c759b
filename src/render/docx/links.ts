/** Word refuses a document in which an address is longer than this. */
const LONGEST = 2000;

/**
 * An address that a link of a document may have: http, https or mailto, written so that Word accepts it. Undefined when
 * the link must be text: an address that cannot be read makes Word call the whole document damaged.
 */
export function safeAddress(url: string): string | undefined {
  if (!/^(https?:|mailto:)/i.test(url) || !URL.canParse(url)) return undefined;
  const { href, host } = new URL(url);
  if (/[[\]]/.test(host)) return undefined;
  const address = href.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, encodeURIComponent).replace(/%(?![\da-f]{2})/gi, '%25');
  return address.length > LONGEST ? undefined : address;
}
