package dev.viva.ability.trial;

/**
 * How a trial is run.
 *
 * @param length questions for each examinee
 * @param daysBetween days that pass after every fifteen questions
 * @param repeats whether every fifteen questions begin a new session, in which what was asked before may come again
 * @param discounted whether a repeat counts less
 */
public record Setting(Policy policy, int length, int daysBetween, boolean repeats, boolean discounted) {
    public Setting {
        if (length < 1 || daysBetween < 0) {
            throw new IllegalArgumentException("a trial needs a length of 1 or more, and no days below 0");
        }
    }

    public static Setting of(Policy policy, int length) {
        return new Setting(policy, length, 0, false, true);
    }
}
