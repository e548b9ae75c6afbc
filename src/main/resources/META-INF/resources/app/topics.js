// The fifteen topics as the bank names them (dev.viva.bank.Topic; a test compares).
export const TOPICS = new Map([
  ['bias-variance', 'Bias and variance'],
  ['optimization', 'Optimization'],
  ['activations', 'Activations and gradients'],
  ['regularization', 'L1, L2 and weight decay'],
  ['probabilistic-ml', 'Likelihood, priors and Bayes'],
  ['information-theory', 'Information theory'],
  ['pca-svd', 'PCA, SVD and low rank'],
  ['kernels', 'Kernels and SVMs'],
  ['trees', 'Trees and ensembles'],
  ['em-elbo', 'EM and the ELBO'],
  ['glms', 'Generalized linear models'],
  ['calibration', 'Calibration'],
  ['generalization', 'Generalization theory'],
  ['why-it-works', 'Why does it work?'],
  ['tricky-theory', 'Tricky theory probes'],
]);

export const LEVELS = ['1, phone screen', '2', '3', '4', '5, senior staff bar'];

/** A topic in words; one this page does not know yet by its slug. */
export function titleOf(slug) {
  return TOPICS.get(slug) ?? String(slug);
}
