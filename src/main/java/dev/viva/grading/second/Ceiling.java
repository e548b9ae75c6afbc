package dev.viva.grading.second;

import dev.viva.grading.Grade;
import dev.viva.grading.Intake;
import dev.viva.grading.guard.Stuffing;
import java.util.List;

/** The most that an answer can reach for the way it is written, whoever reads it. */
final class Ceiling {
    private Ceiling() {}

    /** The score under the caps; the names of those that apply go to {@code caps}. */
    static double under(double score, Grade first, Intake.Taken taken, List<String> caps) {
        double capped = score;
        if (taken.stuffed() && capped > Stuffing.MOST) {
            caps.add(Stuffing.CAP);
            capped = Stuffing.MOST;
        }
        for (String cap : first.caps()) {
            if (!cap.equals(Stuffing.CAP) && first.score() != null && capped > first.score()) {
                caps.add(cap);
                capped = first.score();
            }
        }
        return capped;
    }
}
