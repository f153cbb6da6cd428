import { compileLexicon, type LexiconEntry } from '../../domain/matcher/lexicon.ts';
import { createMatcher } from '../../domain/matcher/match.ts';

/* The vocabulary of the table: one name of each kind, so that the rows do not change with the records. */

const therapy = (tier: 0 | 1 | 2, target: string, pattern = target): LexiconEntry => ({ pattern, target, isTherapy: true, tier });

/** Finds the names of the table's vocabulary. */
export const match = createMatcher(
  compileLexicon([
    therapy(0, 'balneotherapy'),
    therapy(0, 'craniosacral-therapy', 'craniosacral therapy'),
    therapy(0, 'craniosacral-therapy', 'cranio-sacral therapy'),
    therapy(0, 'myofascial-release', 'myofascial release'),
    therapy(2, 'myofascial-release', 'MFR'),
    therapy(0, 'acupuncture', 'acupunctur{e,ist{,s}}'),
    therapy(0, 'reiki'),
    therapy(0, 'shiatsu'),
    therapy(0, 'reflexology'),
    therapy(0, 'homeopathy', 'hom{,o}eopathy'),
    therapy(0, 'osteopathy'),
    therapy(0, 'naturopathy'),
    therapy(0, 'tai-chi', "t'ai chi"),
    therapy(0, 'tai-chi', 'tai chi'),
    therapy(0, 'self-hypnosis', 'self~hypnosis'),
    therapy(0, 'trigger-point-therapy', 'trigger~point therapy'),
    therapy(0, 'ear-seeds', 'ear seeds'),
    therapy(1, 'massage', 'massage{,s}'),
    therapy(0, 'massage', 'hot stone massage'),
    therapy(1, 'yoga'),
    therapy(1, 'meditation'),
    { pattern: 'back pain', target: 'back-pain', isTherapy: false, tier: 0 },
    { pattern: 'migraine', target: 'migraine', isTherapy: false, tier: 0 },
  ]),
);
