import { vi } from 'vitest';

/* A busy machine takes its time; what never happens is told as surely after ten seconds as after one. */
const { waitFor } = vi;
vi.waitFor = (run, options = { timeout: 10_000 }) => waitFor(run, options);
