import type { RubricDetail } from '@trellis/domain/frameworks';
import { RecordSection } from '../../../ui/record-section.tsx';
import { countWords } from '../../../ui/words.ts';
import classes from './versions-section.module.css';
import { historyOf, standingOf } from './words.ts';

/** Every version with who wrote it and when. */
export function VersionsSection({ rubric }: { rubric: RubricDetail }) {
  return (
    <RecordSection title="Versions" aside={countWords(rubric.versions.length, 'version')}>
      <ol className={classes.list} reversed>
        {rubric.versions.map((version) => (
          <li key={version.id}>
            <strong>
              Version {version.number}: {standingOf(version).toLowerCase()}
            </strong>
            <div className={classes.history}>{historyOf(version).join(' ')}</div>
          </li>
        ))}
      </ol>
    </RecordSection>
  );
}
