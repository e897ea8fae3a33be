import { NativeSelect } from '@mantine/core';
import { type ColumnMapping, neededColumns, UnitColumn, unitColumnHeadings } from '@trellis/domain/materials';
import classes from './import.module.css';

const labels: Record<UnitColumn, string> = { key: 'Name or number', grade: 'Grade', content: 'Topics', dok: 'Demand', coder: 'Who coded it' };

interface Props {
  headings: readonly string[];
  /** what a person chose */
  chosen: ColumnMapping;
  /** what was found by its usual heading, once the rows were read */
  found: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
  disabled?: boolean;
}

/** Which column of the file stands for what; what has a usual heading is found without being told. */
export function MappingFields({ headings, chosen, found, onChange, disabled }: Props) {
  return (
    <fieldset className={classes.mapping} disabled={disabled}>
      <legend>Which column is what?</legend>
      {UnitColumn.options.map((column) => {
        const read = found[column];
        const unfound = neededColumns.includes(column) ? 'Choose a column' : 'Not in the file';
        return (
          <NativeSelect
            key={column}
            label={labels[column]}
            description={`Usual heading: ${unitColumnHeadings[column][0]}`}
            value={chosen[column] ?? ''}
            onChange={(event) => {
              const { [column]: _, ...others } = chosen;
              onChange(event.currentTarget.value === '' ? others : { ...others, [column]: event.currentTarget.value });
            }}
          >
            <option value="">{chosen[column] === undefined && read !== undefined ? `Found: ${read}` : unfound}</option>
            {headings.map((heading) => (
              <option key={heading} value={heading}>
                {heading}
              </option>
            ))}
          </NativeSelect>
        );
      })}
    </fieldset>
  );
}
