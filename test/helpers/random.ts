import fc from 'fast-check';

/** The same cases in every run, so that a red test is somebody's change. KVALITET_SEED=… tries others. */
fc.configureGlobal({ seed: Number(process.env.KVALITET_SEED ?? 20_112_009) });

export default fc;
