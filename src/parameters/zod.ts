/**
 * zod, set up once for the whole product: without its compiler, which tries `new Function` and would make the page's
 * security policy report a violation each time. Import zod from here and nowhere else.
 */
import * as z from 'zod';

z.config({ jitless: true });

export { z };
