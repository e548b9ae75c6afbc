package dev.viva.grading.model;

/**
 * A feature as a model sees it.
 *
 * @param name its name in model files, without blanks
 * @param trend what more of it may do
 */
public record Column(String name, Trend trend) {}
