/** What this is and is not, who wrote it, and what becomes of the reader's data. */
export function AboutText({ version }: { readonly version: string }) {
  return (
    <div class="about">
      <p>
        <strong>Information, not advice.</strong> Therapy Lens is an educational reference. It is not a medical device and does not
        diagnose, treat or recommend. Ask your clinician before you start or stop a treatment, and do not put off care because of something
        you read here. In an emergency call your local emergency number.
      </p>
      <p>
        The texts were written by the makers from published reviews; they were not reviewed by a clinician. Each finding names its source.
      </p>
      <p>Your notes, sources and settings stay in this browser. Nothing is sent anywhere: the extension has no way to reach the network.</p>
      <p class="settings-hint">Version {version}</p>
    </div>
  );
}
