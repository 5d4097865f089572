import { Input, type InputProps } from 'antd';
import { useState } from 'react';
import { fenToYuanText, yuanTextToFen } from '../format/money';

interface Props extends Omit<InputProps, 'value' | 'onChange' | 'prefix'> {
  value?: number | null;
  /** Integer fen; null when nothing is typed; NaN when it is no amount. */
  onChange?: (fen: number | null) => void;
}

/** An amount: entered in yuan, kept in integer fen. Formats itself when it is left. */
export function FenInput({ value, onChange, onBlur, ...rest }: Props) {
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? (typeof value === 'number' && !Number.isNaN(value) ? fenToYuanText(value) : '');
  return (
    <Input
      {...rest}
      prefix="¥"
      inputMode="decimal"
      className="num"
      value={shown}
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        setText(event.target.value);
        onChange?.(event.target.value.trim() === '' ? null : (yuanTextToFen(event.target.value) ?? Number.NaN));
      }}
      onBlur={(event) => {
        // What is no amount stays as typed, so that it can be corrected.
        if (!Number.isNaN(value)) setText(null);
        onBlur?.(event);
      }}
    />
  );
}
