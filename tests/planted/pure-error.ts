// Wrong on purpose: rows 0 to 4 are checked without the DOM, where there is no `window`.
export const width: number = window.innerWidth;
