/** Calls into libc through koffi. The only module that loads koffi; every C function is bound on first use. */
import { createRequire } from 'node:module';
import { OsError } from './errors.js';

interface Koffi {
  load(path: string | null): { func(definition: string): (...args: never[]) => unknown };
  view(pointer: bigint, length: number): ArrayBuffer;
  errno(): number;
}

const ADDON = /koffi\.node$/;

let addonPath: string | undefined;
let koffi: Koffi | undefined;
let libc: ReturnType<Koffi['load']> | undefined;

/**
 * Names the koffi addon to load, as found by another process's `nativeAddonPath()`. Loading the addon itself
 * takes a tenth of the time of koffi's own search for it, which counts when a hundred processes start.
 */
export function useNativeAddon(path: string): void {
  addonPath = path;
}

/** Loads koffi the regular way and tells the path of its addon. Throws OsError NATIVE_UNAVAILABLE. */
export function nativeAddonPath(): string {
  const require = createRequire(import.meta.url);
  try {
    koffi ??= require('koffi') as Koffi;
  } catch (cause) {
    throw new OsError(
      'NATIVE_UNAVAILABLE',
      `koffi, the library that calls the operating system, does not load on ${process.platform}-${process.arch}` +
        whyNot(cause as NodeJS.ErrnoException),
      { cause },
    );
  }
  addonPath ??= Object.keys(require.cache).find((path) => ADDON.test(path)) ?? '';
  return addonPath;
}

/** A library that is not there can be installed; one that the system refuses to load cannot. */
function whyNot({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ERR_DLOPEN_DISABLED')
    return ': Node was told to load no addons. Run it without --no-addons and --permission';
  if (code === 'ERR_DLOPEN_FAILED')
    return `: ${message.split('\n', 1)[0]}. Reinstall it on this system; if that does not help, the system is too old for it`;
  return '. Reinstall with optional dependencies (`npm install --include=optional concur-lesson`)';
}

/** Binds a C function, given as its C declaration, on its first call. */
export function bind<F extends (...args: never[]) => unknown>(definition: string): F {
  let bound: F | undefined;
  return ((...args: Parameters<F>) => {
    if (bound === undefined) {
      libc ??= loadKoffi().load(null);
      bound = libc.func(definition) as unknown as F;
    }
    return bound(...args);
  }) as F;
}

/** errno of the last call that failed. */
export function lastErrno(): number {
  return loadKoffi().errno();
}

/** Memory at `address` as an ArrayBuffer that shares it. It must stay mapped for as long as the buffer lives. */
export function viewMemory(address: bigint, bytes: number): ArrayBuffer {
  return loadKoffi().view(address, bytes);
}

function loadKoffi(): Koffi {
  if (koffi === undefined && addonPath) koffi = loadAddon(addonPath);
  if (koffi === undefined) nativeAddonPath();
  return koffi as Koffi;
}

function loadAddon(path: string): Koffi | undefined {
  const holder = { exports: {} as Koffi };
  try {
    process.dlopen(holder, path);
    return holder.exports;
  } catch {
    return undefined; // koffi's own search comes next and reports what is wrong
  }
}
