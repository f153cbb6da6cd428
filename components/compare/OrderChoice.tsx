import { useId } from 'preact/hooks';
import type { CompareOrder } from '@/domain/therapy/compare';

/** The order and whom to tell of another one. */
export interface OrderChoiceProps {
  readonly order: CompareOrder;
  readonly onChange: (order: CompareOrder) => void;
}

const ORDERS: readonly (readonly [order: CompareOrder, label: string])[] = [
  ['name', 'By name'],
  ['certainty', 'By certainty'],
];

/** The two orders there are, and in words what the second one means. There is none by effect. */
export function OrderChoice({ order, onChange }: OrderChoiceProps) {
  const id = useId();
  return (
    <div class="order">
      <fieldset>
        <legend>Sort</legend>
        {ORDERS.map(([value, label]) => (
          <label key={value} htmlFor={`${id}-${value}`}>
            <input type="radio" id={`${id}-${value}`} name={id} checked={value === order} onChange={() => onChange(value)} />
            {label}
          </label>
        ))}
      </fieldset>
      <p class="order-hint" role="status">
        {order === 'certainty' ? 'Each therapy stands where its surest finding stands. Sure does not mean helpful.' : ''}
      </p>
    </div>
  );
}
