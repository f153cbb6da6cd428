import type { TherapyKind } from '../../domain/therapy/therapy.ts';

/*
 * Words that show what a passage speaks of, as word lists (domain/matcher/word-list.ts): `anxi*` for every word that
 * begins so, `mental_health` for two words. An abbreviation that is not written out on its page is marked where two
 * words speak for its field, in its block or the headings above; conditions and names of other therapies count as well.
 * Of the words of all health care one counts at most: a shop or an office uses them as often.
 */

const CARE = 'therap* psychotherap* treat* patient clinician clinic clinical symptom trial randomi* nhs disorder session practitioner';
const MIND =
  'anxi* depress* trauma* psycholog* psychiatr* mental_health counsel* phobi* emotion* mindful* distress* suicid* self_harm addict* talking_therap* coping insomnia wellbeing thoughts mood';
const BODY =
  'pain* muscle muscular joint spine spinal posture stiff* soft_tissue injur* physio* osteopath* chiropract* massag* knee shoulder';

/** Words of each kind of therapy, behind the words of all health care. */
const SPECIAL: Readonly<Record<TherapyKind, string>> = {
  manual: `${BODY} lymph* fascia* headache`,
  movement: `${BODY} balance exercise breath*`,
  'mind-body': `${MIND} relax* meditat* breath* stress* blood_pressure`,
  'needle-point': `${BODY} needle needling acupunct* acupress* acupoint meridian nausea`,
  'water-heat-cold': `${BODY} immersion recovery soreness`,
  psychotherapy: `${MIND} couple skills_training attachment psychotherap*`,
  creative: MIND,
  device: `${BODY} ${MIND} electrode nerve stimulat* electrical laser wound* ulcer incontinen* stroke migraine`,
  rehabilitation: `${BODY} stroke dementia autis* gait exercise incontinen* pelvic_floor speech swallow* carer aphasia cognit* rehab*`,
  'food-herbs': 'diet* nutrition* bowel gut bloating',
  traditional: 'herb* acupunct* remed* meridian',
  other: `${MIND} heal*`,
};

/** The words of a kind's field, as `Lexicon.fields` holds them. */
export function fieldWords(kind: TherapyKind): string {
  return `${CARE}|${SPECIAL[kind]}`;
}

/** Worlds in which no abbreviation of a therapy is meant: programming, finance, traffic, law, clocks. */
export const ELSEWHERE =
  'sql http https api json javascript typescript python java compiler firmware kernel linux snowflake chipset gpu nasdaq nyse dividend ebitda shareholder motorcycle motorbike moped scooter utc gmt timezone time_zone senate parliament statute legislature tomosynthesis mammogra*';
