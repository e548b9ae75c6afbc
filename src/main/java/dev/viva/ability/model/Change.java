package dev.viva.ability.model;

/**
 * What one answer added to what is known of a person. It is recorded as numbers, so that it can be taken back.
 *
 * @param topic index of the topic, from 0
 * @param precision added to the topic's precision, per squared logit, 0 or more
 * @param pull added to precision times mean, per logit
 * @param day the day it was made, in days since 1970: what it adds fades from then on
 */
public record Change(int topic, double precision, double pull, int day) {
    public Change {
        if (!(precision >= 0 && Double.isFinite(precision) && Double.isFinite(pull))) {
            throw new IllegalArgumentException("a change adds finite numbers, and no precision below 0");
        }
    }
}
