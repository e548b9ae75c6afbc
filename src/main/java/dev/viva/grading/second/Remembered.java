package dev.viva.grading.second;

import dev.viva.grading.Grade;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The latest readings by what was read, so that the same answer gets the same grade and costs nothing the second time. */
public final class Remembered {
    private final Map<String, Grade> grades;

    /**
     * @param most how many are kept
     */
    public Remembered(int most) {
        this.grades = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Grade> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized Optional<Grade> find(String digest) {
        return Optional.ofNullable(grades.get(digest));
    }

    /** Keeps a grade unless there is one already; gives back the one that stands. */
    public synchronized Grade keep(String digest, Grade grade) {
        Grade known = grades.putIfAbsent(digest, grade);
        return known == null ? grade : known;
    }
}
