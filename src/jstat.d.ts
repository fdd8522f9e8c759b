/** The little of jstat that is used: it comes without types of its own. */
declare module 'jstat' {
  const jstat: {
    jStat: {
      /** The regularised incomplete beta function: the tails of a binomial distribution. */
      ibeta: (x: number, a: number, b: number) => number;
      chisquare: { cdf: (x: number, degrees: number) => number };
    };
  };
  export default jstat;
}
