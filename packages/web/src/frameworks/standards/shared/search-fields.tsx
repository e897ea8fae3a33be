import { NativeSelect } from '@mantine/core';
import { gradeOptions } from '../../../ui/grades-field.tsx';
import { SearchBox } from './search-box.tsx';
import classes from './search-fields.module.css';

interface Props {
  label: string;
  find: string;
  grade: string;
  onChange: (change: { find?: string; grade?: string; page?: string }) => void;
}

/** What to search for, and in which grade. */
export function SearchFields({ label, find, grade, onChange }: Props) {
  return (
    <search className={classes.fields} data-no-print>
      <SearchBox label={label} find={find} onFind={(text) => onChange({ find: text, page: '1' })} />
      {find.trim() !== '' && (
        <NativeSelect
          label="Grade"
          data={[{ value: '', label: 'Every grade' }, ...gradeOptions]}
          value={grade}
          onChange={(event) => onChange({ grade: event.currentTarget.value, page: '1' })}
        />
      )}
    </search>
  );
}
