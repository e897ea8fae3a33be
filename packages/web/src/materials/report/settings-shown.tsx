import { defaultSettings, type Settings } from '@trellis/domain/infrastructure';
import { TextLink } from '../../ui/links.tsx';
import rows from '../../ui/rows.module.css';

/** The choices that are ours and that these figures depend on, as the adopted design sets them. */
export function SettingsShown({ settings }: { settings: Settings }) {
  const usual = (same: boolean, word: string) => (same ? ' (as usual)' : ` (usual: ${word})`);
  return (
    <>
      <p>
        The published study leaves these open. They are set with the district design; on <TextLink to="/design/dimensions">Four dimensions</TextLink> they can
        be moved to see what would follow.
      </p>
      <dl className={rows.facts}>
        <dt>A level of demand is in balance</dt>
        <dd>
          from {settings.balanceShare}% of a grade’s activities
          {usual(settings.balanceShare === defaultSettings.balanceShare, `${defaultSettings.balanceShare}%`)}
        </dd>
        <dt>A topic stands out</dt>
        <dd>
          in more than {settings.salientMoreThan} activities of a grade
          {usual(settings.salientMoreThan === defaultSettings.salientMoreThan, String(defaultSettings.salientMoreThan))}
        </dd>
        <dt>Not enough information</dt>
        <dd>
          {settings.neiInBase ? 'counts among all when shares are computed' : 'is left out when shares are computed'}
          {usual(settings.neiInBase === defaultSettings.neiInBase, defaultSettings.neiInBase ? 'counts' : 'left out')}
        </dd>
      </dl>
    </>
  );
}
