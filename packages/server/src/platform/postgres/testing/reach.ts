/** Run as another user: ends well when that user can read this checkout and the packages that the launcher needs. */
import '../index.ts';
