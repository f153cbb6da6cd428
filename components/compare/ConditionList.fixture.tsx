import { ConditionList } from './ConditionList';
import { exampleConditions } from './examples';

/** What a search finds. */
export const fixtures = {
  found: () => <ConditionList title="Conditions" items={exampleConditions} onOpen={() => undefined} />,
};
