package dev.viva.ability.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How near the estimates of a trial came to the truth.
 *
 * @param error root mean square of the overall estimate's error, in logits
 * @param bias mean error
 * @param claimed root mean square of the standard errors over {@code error}: 1 is honest, above is cautious
 */
record Figures(double error, double bias, double claimed) {

    /** After so many answers, over the examinees from one on. */
    static Figures of(MadeWorld made, List<Course> courses, int answers, int from) {
        double squares = 0;
        double sum = 0;
        double variance = 0;
        for (Course course : courses.subList(from, courses.size())) {
            double off = course.overall().get(answers - 1) - made.overall(course.examinee());
            double error = course.errors().get(answers - 1);
            squares += off * off;
            sum += off;
            variance += error * error;
        }
        int count = courses.size() - from;
        double error = Math.sqrt(squares / count);
        return new Figures(error, sum / count, Math.sqrt(variance / count) / error);
    }

    /** Runs all examinees of a world. */
    static List<Course> courses(MadeWorld made, Setting setting, long seed) {
        Trial trial = new Trial(made.world(), setting, seed, () -> 0);
        List<Course> courses = new ArrayList<>();
        for (int i = 0; i < made.world().examinees(); i++) {
            courses.add(trial.examine(i));
        }
        return courses;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "RMSE %.3f  bias %+.3f  SE/RMSE %.2f", error, bias, claimed);
    }
}
