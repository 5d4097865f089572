import { Select, type SelectProps } from 'antd';
import { usePersonOptions } from './use-person-options';

interface Props extends Pick<SelectProps<string[]>, 'value' | 'onChange' | 'id' | 'disabled' | 'placeholder'> {
  /** Ids of people who cannot be meant, e.g. oneself. */
  except?: readonly string[];
}

/** Chooses several colleagues, in the order in which they are named; the value is their ids. */
export function PeopleSelect({ except, ...props }: Props) {
  return (
    <Select<string[]>
      {...props}
      {...usePersonOptions(except)}
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}
