/**
 * What observations say about unit-normal scores when they are linear in them: prior N(0, I), observations with unit
 * normal errors. Mean and covariance of the posterior are those of ridge regression: (J'J + I)^-1.
 */
export interface Posterior {
  readonly mean: readonly number[];
  /** Standard deviations; 1 = nothing was learnt. */
  readonly sd: readonly number[];
}

/**
 * @param jacobian [observation][score], in standard errors of the observation
 * @param residual observation minus model at score 0, in standard errors
 */
export function posteriorOf(jacobian: readonly (readonly number[])[], residual: readonly number[]): Posterior {
  const n = jacobian[0]?.length ?? 0;
  const precision = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => jacobian.reduce((sum, row) => sum + row[i] * row[j], i === j ? 1 : 0)),
  );
  const covariance = inverse(precision);
  const pull = Array.from({ length: n }, (_, i) => jacobian.reduce((sum, row, k) => sum + row[i] * residual[k], 0));
  return {
    mean: covariance.map((row) => row.reduce((sum, value, j) => sum + value * pull[j], 0)),
    sd: covariance.map((row, i) => Math.sqrt(row[i])),
  };
}

/** Of a symmetric positive definite matrix, by elimination: it needs no pivots. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: n }, (_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < n; i++) {
    const pivot = rows[i][i];
    for (let j = 0; j < 2 * n; j++) rows[i][j] /= pivot;
    for (let k = 0; k < n; k++) {
      if (k === i) continue;
      const factor = rows[k][i];
      for (let j = 0; j < 2 * n; j++) rows[k][j] -= factor * rows[i][j];
    }
  }
  return rows.map((row) => row.slice(n));
}
