import { Grid } from 'antd';

/** Phone (under 768 px: menu in a drawer, cards instead of tables) or not. */
export function useShellWidth(): { narrow: boolean } {
  const screens = Grid.useBreakpoint();
  return { narrow: screens.md === false };
}
