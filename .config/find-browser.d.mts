/** The first of the programs `names` that is on PATH. */
export function which(...names: string[]): string | undefined;
/** Path of a Chromium, or undefined. Throws where CHROME_PATH names a file that is not there. */
export function findChromium(): string | undefined;
/** Path of a Firefox, or undefined. */
export function findFirefox(): string | undefined;
/** Path of the WebDriver of WebKitGTK, or undefined. */
export function findWebKitDriver(): string | undefined;
/** Arguments every Chromium of the tests starts with. */
export const CHROMIUM_ARGS: readonly string[];
