/** The look: ink and paper, one accent, the red of a seal for what is late or refused. */
import type { ThemeConfig } from 'antd';

export const ink = '#16302b';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1c6b5a',
    colorInfo: '#2b6c8f',
    colorSuccess: '#2e7d4f',
    colorWarning: '#b4761a',
    colorError: '#c2452d',
    colorLink: '#1c6b5a',
    colorInfoBg: '#e9f1f6',
    colorInfoBorder: '#c3d9e6',
    colorSuccessBg: '#e8f3ec',
    colorSuccessBorder: '#bfdcca',
    colorWarningBg: '#fcf3e1',
    colorErrorBg: '#fcece8',
    colorTextBase: '#1d2523',
    colorBgLayout: '#f4f2ec',
    colorBorderSecondary: '#e7e3d8',
    borderRadius: 6,
    borderRadiusLG: 8,
    fontSize: 14,
    fontFamily:
      '-apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Segoe UI", sans-serif',
    controlHeight: 34,
    wireframe: false,
  },
  components: {
    Layout: { siderBg: ink, headerBg: '#ffffff', headerHeight: 54, headerPadding: '0 20px', bodyBg: '#f4f2ec' },
    Menu: {
      darkItemBg: ink,
      darkItemColor: 'rgba(255,255,255,0.72)',
      darkItemSelectedBg: 'rgba(255,255,255,0.13)',
      darkItemHoverBg: 'rgba(255,255,255,0.07)',
      itemBorderRadius: 6,
      itemHeight: 40,
    },
    Card: { headerFontSize: 15, headerHeight: 46, bodyPadding: 18, headerPadding: 18 },
    Table: {
      headerBg: '#faf8f3',
      headerColor: '#5d6662',
      cellPaddingBlock: 11,
      rowHoverBg: '#faf9f5',
      rowSelectedBg: '#edf5f2',
      rowSelectedHoverBg: '#e4f0ec',
      headerSplitColor: 'transparent',
    },
    Tabs: { titleFontSize: 15, horizontalItemPadding: '10px 0' },
    Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 5px' },
    Steps: { iconSize: 26 },
    Descriptions: { labelColor: '#6b736f', itemPaddingBottom: 10 },
  },
};
