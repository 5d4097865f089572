import { Button } from 'antd';
import { chooseLanguage, currentLanguage } from '../i18n';
import { useWords } from '../use-words';

/** Switches to the other language; the choice is kept on this device. */
export function LanguageSwitch() {
  const t = useWords('shared');
  const other = currentLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" size="small" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => void chooseLanguage(other)}>
      {t('language.other')}
    </Button>
  );
}
