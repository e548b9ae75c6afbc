package dev.viva.lab.experiment;

/**
 * A fitted normal.
 *
 * @param value the divergence it reached, in nats; for the forward direction up to the target's own entropy
 */
record NormalFit(double mean, double sd, double value) {}
