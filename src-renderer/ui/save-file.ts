/** Hands a file over to the browser's own download; the address of its bytes does not outlive the act. */
interface NamedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly base64: string;
}

const held = new Set<string>();

export function saveFile(file: NamedFile): void {
  const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }));
  held.add(address);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = file.fileName;
  anchor.click();
  // Chromium reads the bytes after the click has returned.
  setTimeout(() => release(address), 10_000);
}

function release(address: string): void {
  URL.revokeObjectURL(address);
  held.delete(address);
}

/** On leaving: nothing of a file stays reachable. */
export function releaseFiles(): void {
  for (const address of held) release(address);
}
