import { districtRoutes } from './routes-district.ts';
import { placeRoutes } from './routes-places.ts';
import { yearRoutes } from './routes-years.ts';

export const districtsRoutes = { ...districtRoutes, ...placeRoutes, ...yearRoutes };
