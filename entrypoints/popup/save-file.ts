/** Hands a file to the browser to be saved, as a link with `download` does: no permission is needed. */
export function saveFile(name: string, mime: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click; a minute is long enough for any size we write.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
