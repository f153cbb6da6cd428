import { DataPanel } from './DataPanel';

const ignore = () => undefined;
const actions = { onBackup: ignore, onExport: ignore, onFile: ignore, onTakeOver: ignore, onCancel: ignore };
const plain = { ...actions, preview: null, done: null, error: null, isBusy: false };

/** At rest, with a file that was read, with one that was refused, and at work. */
export const fixtures = {
  'at rest': () => <DataPanel {...plain} done="Backup saved: 12 notes, 3 sources." />,
  preview: () => (
    <DataPanel
      {...plain}
      preview={{
        fileName: 'my-library.ris',
        lines: ['2 new sources; 1 source you have already.'],
        leftOut: ['Line 3: “AD”, 12 times. Therapy Lens does not keep addresses of authors.'],
        isEmpty: false,
      }}
    />
  ),
  'nothing new': () => (
    <DataPanel {...plain} preview={{ fileName: 'backup.txt', lines: ['You have all of it already.'], leftOut: [], isEmpty: true }} />
  ),
  refused: () => <DataPanel {...plain} error={{ title: 'This file cannot be read.', text: 'Nothing was changed.' }} />,
  busy: () => <DataPanel {...plain} isBusy />,
};
