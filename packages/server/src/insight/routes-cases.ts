import { sampleDistricts } from '@trellis/samples';
import { api } from '../platform/http/api.ts';
import { selectCases } from './cases.ts';
import { publishedCaution, publishedReport } from './published.ts';

type Report = ReturnType<typeof publishedReport>;
let report: Report | null = null;

const cases = api.insight.cases.handler(() => ({ caution: publishedCaution, cases: selectCases() }));

const published = api.insight.published.handler(() => {
  report ??= publishedReport();
  return {
    caution: publishedCaution,
    districts: sampleDistricts.map(({ key, name }) => ({ key, name })),
    rows: report.rows,
    contradictions: report.contradictions.map(({ id, source, where, saying, whatWeDo, tables }) => ({
      id,
      source,
      where,
      saying,
      whatWeDo,
      tables: tables ?? [],
    })),
  };
});

export const caseRoutes = { cases, published };
