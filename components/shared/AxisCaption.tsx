/** Names of the picture's columns, as wide as the picture; stands above the first row so that nobody needs a legend. */
export function AxisCaption({ full = false }: { readonly full?: boolean }) {
  return (
    <span class="axis-caption" aria-hidden="true">
      <span class="axis-caption-axis">
        {full ? <span class="axis-caption-middle">no difference</span> : null}
        <span>worse</span>
        <span>better</span>
      </span>
      <span class="axis-caption-certainty">certainty</span>
    </span>
  );
}
