// Wrong on purpose: `npm run check` fails when tsc does not find this.
export const days: number = 'fourteen';
