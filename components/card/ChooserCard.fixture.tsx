import briefs from 'virtual:knowledge/briefs';
import { ChooserCard, type ChooserEntry } from './ChooserCard';

const nothing = () => undefined;

const chooser =
  (entries: readonly ChooserEntry[], sheet = false) =>
  () => <ChooserCard name="EFT" entries={entries} sheet={sheet} onChoose={nothing} onClose={nothing} />;

const real = briefs.filter(({ id }) => id === 'emotional-freedom-techniques' || id === 'emotionally-focused-therapy');
const long = { id: 'x', name: 'Kraniosakraltherapiebehandlungsverfahren', oneLine: 'One line. '.repeat(30) };

/** Two real senses; touch; more and longer ones than the card has room for. */
export const fixtures = {
  'two senses': chooser(real),
  sheet: chooser(real, true),
  'many and long': chooser([...real, long, { ...long, id: 'y' }, { ...long, id: 'z' }]),
};
