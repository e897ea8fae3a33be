export { computeTrends } from './compute-trends.ts';
export { trendRoutes } from './routes-trends.ts';
