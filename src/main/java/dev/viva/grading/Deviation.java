package dev.viva.grading;

/**
 * Where a grade is not what it should be.
 *
 * @param what which part of it, such as {@code criteria.l1-constant.verdict}
 * @param recorded what the grade says
 * @param found what it should be
 */
public record Deviation(String what, String recorded, String found) {
    static Deviation of(String what, Object recorded, Object found) {
        return new Deviation(what, String.valueOf(recorded), String.valueOf(found));
    }
}
