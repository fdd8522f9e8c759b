/** First labels of the host names that municipalities give their intranets. */
const INTRANET = /^(?:intran[aä]t\d*|intranet|intra|insidan|inblick|inloggad|internwebb?|medarbetarportal(?:en)?)$/i;
const PRIVATE = /^(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.\d/;

/** Whether an address leads only where the organisation's own network reaches: a file server or the intranet. */
export function isInternal(url: string): boolean {
  if (/^file:/i.test(url) || /^[a-z]:[\\/]/i.test(url) || url.startsWith('\\')) return true;
  const host = /^(?:https?:)?\/\/(?:[^\s/?#@]{0,60}@)?([^\s/?#:@]{1,255})/i.exec(url)?.[1];
  if (host === undefined) return false;
  return INTRANET.test(host.split('.')[0] ?? '') || PRIVATE.test(host) || /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(host);
}

/** A web address in running text, without the full stop or bracket that ends the sentence. */
export const WEB = /(?:https?:\/\/|\bwww\.)[^\s<>|"”»]{1,2000}/gi;

/** Takes away what belongs to the sentence and not to the address. */
export const trimAddress = (url: string): string => {
  const bare = url.replace(/[.,;:!?'*_~]{1,9}$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1).replace(/[.,;:!?'*_~]{1,9}$/, '') : bare;
};
