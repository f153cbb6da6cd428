/** Puts text on the clipboard, on the reader's click. False where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Some desktops refuse windows that are not in front; the view then shows the text to be copied by hand.
    return false;
  }
}
