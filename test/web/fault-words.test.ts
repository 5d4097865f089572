/** Whatever a step can find wrong, and every rule it can name, has its words on the pages. */
import { describe, expect, it } from 'vitest';
import { faultCodes, stepKinds, steps } from '../../domain/jobs';
import { ruleTexts } from '../../web/src/shared/rule-texts';
import { sharedTexts } from '../../web/src/shared/texts';

describe('Words for what is refused', () => {
  it.each(faultCodes)('the fault %s', (code) => {
    expect(sharedTexts).toHaveProperty([`fault.${code}`]);
  });

  it.each([...new Set(stepKinds.flatMap((kind): readonly string[] => steps[kind].rules))])('the rule %s', (rule) => {
    expect(ruleTexts).toHaveProperty([rule]);
  });
});
