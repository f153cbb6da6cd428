import type { FileKind } from '@/components/settings/DataPanel';
import type { Bookmark } from '@/domain/bookmark/bookmark';
import { entriesOf } from '@/domain/exchange/entry';
import { exportSources, type ExportFile } from '@/domain/exchange/export-sources';
import { notesAsMarkdown } from '@/domain/exchange/markdown';
import { formatReferences } from '@/domain/exchange/references';
import { toWebAnnotations } from '@/domain/exchange/web-annotation';
import type { Note } from '@/domain/note/note';

/** One file for another program, the trash left out. `now` is an ISO timestamp. */
export function exportFile(kind: FileKind, notes: readonly Note[], bookmarks: readonly Bookmark[], now: string): ExportFile {
  const day = now.slice(0, 10);
  const entries = entriesOf(bookmarks, notes);
  if (kind === 'apa' || kind === 'vancouver') {
    return { name: `therapy-lens-references-${day}.txt`, mime: 'text/plain', text: formatReferences(entries, kind) };
  }
  if (kind === 'markdown') return { name: `therapy-lens-notes-${day}.md`, mime: 'text/markdown', text: notesAsMarkdown(notes) };
  if (kind === 'annotations') {
    const text = `${JSON.stringify(toWebAnnotations(notes, now), null, 2)}\n`;
    return { name: `therapy-lens-annotations-${day}.jsonld`, mime: 'application/ld+json', text };
  }
  return exportSources(entries, kind, day);
}
