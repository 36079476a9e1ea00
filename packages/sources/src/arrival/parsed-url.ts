/** An absolute address, taken apart; null where the text is none. (`URL.canParse` is newer than the browsers served here.) */
export function parsedUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
