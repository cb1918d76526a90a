/** Made by the build (scripts/lib/host-bundles.mjs): every file of test/host/suite that this kind of host can run. */
declare module 'host-suites' {
  /** Defines the suites; call it when mocha's globals are there. */
  export function loadSuites(): void;
}

declare module 'mocha/mocha';
