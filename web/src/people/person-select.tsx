import { Select, type SelectProps } from 'antd';
import { usePersonOptions } from './use-person-options';

interface Props extends Pick<
  SelectProps<string>,
  'value' | 'onChange' | 'id' | 'disabled' | 'placeholder' | 'allowClear'
> {
  /** Ids of people who cannot be meant, e.g. oneself. */
  except?: readonly string[];
}

/** Chooses a colleague by name, role or department; the value is the person's id. */
export function PersonSelect({ except, ...props }: Props) {
  return <Select<string> {...props} {...usePersonOptions(except)} showSearch={{ optionFilterProp: 'label' }} />;
}
