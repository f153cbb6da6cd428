import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { installDebian, isProgram } from './debian.ts';

/** The two browser engines that the extension is built for. */
export type Engine = 'chromium' | 'firefox';

interface Places {
  readonly title: string;
  readonly variable: string;
  readonly debianPackage: string;
  readonly commands: readonly string[];
  readonly macApps: readonly string[];
  readonly windowsFiles: readonly string[];
}

const PLACES: Record<Engine, Places> = {
  chromium: {
    title: 'Chromium, Google Chrome or Microsoft Edge',
    variable: 'CHROMIUM_PATH',
    debianPackage: 'chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
    macApps: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
    windowsFiles: ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
  },
  firefox: {
    title: 'Firefox 140 or newer',
    variable: 'FIREFOX_PATH',
    debianPackage: 'firefox-esr',
    commands: ['firefox', 'firefox-esr'],
    macApps: ['Firefox', 'Firefox Developer Edition'],
    windowsFiles: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
  },
};

const UNIX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin', '/var/lib/flatpak/exports/bin'];

/**
 * The path of an installed browser of this engine. Where there is none, a Debian-like system is asked to install its
 * package (only as root); otherwise throws an error that says what to install and which variable to set.
 */
export function findBrowser(engine: Engine): string {
  const found = findInstalled(engine);
  if (found) return found;
  if (installPackage(engine)) {
    const installed = findInstalled(engine);
    if (installed) return installed;
  }
  const { title, variable } = PLACES[engine];
  throw new Error(`No ${title} was found on this machine. Install one, or set ${variable} to the path of its program file.`);
}

function findInstalled(engine: Engine): string | null {
  const { variable } = PLACES[engine];
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`${variable} is set to "${named}", but there is no program file at that path.`);
  }
  return candidates(engine).find((path) => isProgram(path) && starts(path)) ?? null;
}

function candidates(engine: Engine): readonly string[] {
  const { commands, macApps, windowsFiles } = PLACES[engine];
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env['HOME'] ?? '', 'Applications')];
    return folders.flatMap((folder) => macApps.map((app) => `${folder}/${app}.app/Contents/MacOS/${macProgram(app)}`));
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return folders.flatMap((folder) => windowsFiles.map((file) => join(folder, file)));
  }
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...path, ...UNIX_FOLDERS].flatMap((folder) => commands.map((command) => join(folder, command)));
}

function macProgram(app: string): string {
  return app.startsWith('Firefox') ? 'firefox' : app;
}

/** Ubuntu ships a `chromium-browser` that only says which package to install; asking for the version tells it apart. */
function starts(path: string): boolean {
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function installPackage(engine: Engine): boolean {
  return installDebian(PLACES[engine].debianPackage);
}
