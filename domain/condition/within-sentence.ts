/** Conditions that begin with the name of a person or place. */
const PROPER = /^(Achilles|Alzheimer|Crohn|De Quervain|Down's|Dupuytren|Gulf War|Lyme|Parkinson|Raynaud|Sj[oö]gren)/;

/** A condition's name as it stands inside a sentence: "low back pain", but "PTSD", "COVID-19" and "Parkinson's disease". */
export function withinSentence(name: string): string {
  const isOrdinary = /^[A-Z][a-z]/.test(name) && !PROPER.test(name);
  return isOrdinary ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
