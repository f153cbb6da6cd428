import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

/** Whether a program file lies at the path. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Asks a Debian-like system to install a package; only as root. `false` where it is no such system or it failed. */
export function installDebian(debianPackage: string): boolean {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (!isRoot || !isProgram('/usr/bin/apt-get')) return false;
  console.error(`Installing ${debianPackage} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', debianPackage]]) {
    const { status } = spawnSync('/usr/bin/apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (status === 0) continue;
    console.error(`apt-get ${args.join(' ')} failed.`);
    return false;
  }
  return true;
}
