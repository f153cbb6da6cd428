import { Button } from './Button';

/** Every variant, and a button that cannot be used now. */
export const fixtures = {
  variants: () => (
    <>
      <Button variant="fill">Read more</Button> <Button>Note</Button> <Button variant="quiet">Close</Button>
    </>
  ),
  disabled: () => <Button disabled>Save</Button>,
};
