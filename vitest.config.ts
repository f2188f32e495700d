import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/browser/unpackBrowser.ts'],
    // Left to itself vitest takes one worker on two cores, and most tests wait for another process: 587 s with one, 413 with two.
    maxWorkers: 2,
    // Whole clouds start in some tests, on machines with two cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
