import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes in memory of a process and all its children. */
export const memoryOf = (root: number): number => {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const text = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/PPid:\s+(\d+)/.exec(text)?.[1]));
      sizes.set(Number(name), Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0));
    } catch {
      // Ended while we looked.
    }
  }
  const isOurs = (pid: number): boolean => pid === root || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  return Math.round([...sizes].filter(([pid]) => isOurs(pid)).reduce((sum, [, size]) => sum + size, 0) / 1000);
};
