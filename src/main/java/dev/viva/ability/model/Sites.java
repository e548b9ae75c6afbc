package dev.viva.ability.model;

import java.util.Arrays;

/**
 * All that answers have told about a person: for each topic a precision and a pull, 6 bytes. The belief follows from them
 * and the population. What was learned fades with a time constant of 180 days, so that uncertainty comes back.
 */
public final class Sites {
    private static final double FADES_IN_DAYS = 180;
    private static final int STEP_BITS = 0xff;
    private static final int HALF_STEP = 0x80;

    private final float[] precision;
    private final float[] pull;
    private final int day;

    private Sites(float[] precision, float[] pull, int day) {
        this.precision = coarse(precision);
        this.pull = coarse(pull);
        this.day = day;
    }

    /** Rounds to sixteen significant bits: 3 bytes each are enough to write them down, and nothing is lost on the way. */
    private static float[] coarse(float[] values) {
        for (int k = 0; k < values.length; k++) {
            values[k] = Float.intBitsToFloat(Float.floatToIntBits(values[k]) + HALF_STEP & ~STEP_BITS);
        }
        return values;
    }

    /** Of somebody who has not answered anything. */
    public static Sites none(int topics) {
        return new Sites(new float[topics], new float[topics], 0);
    }

    /**
     * As they were written down.
     *
     * @throws IllegalArgumentException when the two differ in length or hold what no answer adds
     */
    public static Sites of(float[] precision, float[] pull, int day) {
        if (precision.length != pull.length) {
            throw new IllegalArgumentException("each topic has a precision and a pull");
        }
        for (int k = 0; k < pull.length; k++) {
            if (!(precision[k] >= 0 && Float.isFinite(precision[k]) && Float.isFinite(pull[k]))) {
                throw new IllegalArgumentException("what is known of topic " + k + " is no number, or below 0");
            }
        }
        return new Sites(precision.clone(), pull.clone(), day);
    }

    public int topics() {
        return precision.length;
    }

    public float precision(int topic) {
        return precision[topic];
    }

    public float pull(int topic) {
        return pull[topic];
    }

    /** The day they stand for, in days since 1970. */
    public int day() {
        return day;
    }

    public boolean isEmpty() {
        for (float each : precision) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /** As they are on a later day; an earlier one changes nothing. */
    public Sites on(int later) {
        if (later <= day || isEmpty()) {
            return later <= day ? this : new Sites(precision, pull, later);
        }
        float kept = (float) kept(later - day);
        float[] ofPrecision = precision.clone();
        float[] ofPull = pull.clone();
        for (int k = 0; k < ofPull.length; k++) {
            ofPrecision[k] *= kept;
            ofPull[k] *= kept;
        }
        return new Sites(ofPrecision, ofPull, later);
    }

    /** With what an answer told. */
    public Sites with(Change change) {
        return added(change, 1);
    }

    /** Without what an answer told, as much of it as is left by now. */
    public Sites without(Change change) {
        return added(change, -1);
    }

    private Sites added(Change change, int sign) {
        Sites base = on(change.day());
        double share = sign * kept(base.day - change.day());
        float[] ofPrecision = base.precision.clone();
        float[] ofPull = base.pull.clone();
        ofPrecision[change.topic()] = (float) Math.max(0, ofPrecision[change.topic()] + share * change.precision());
        ofPull[change.topic()] += share * change.pull();
        return new Sites(ofPrecision, ofPull, base.day);
    }

    private static double kept(int days) {
        return Math.exp(-Math.max(0, days) / FADES_IN_DAYS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sites sites
                && day == sites.day
                && Arrays.equals(precision, sites.precision)
                && Arrays.equals(pull, sites.pull);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(precision) + Arrays.hashCode(pull)) + day;
    }

    @Override
    public String toString() {
        return "Sites" + Arrays.toString(precision) + Arrays.toString(pull) + "@" + day;
    }
}
