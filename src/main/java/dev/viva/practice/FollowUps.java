package dev.viva.practice;

import java.util.Map;

/** Other words for the follow-ups of a key. */
public interface FollowUps {
    /** As the author wrote them. */
    FollowUps AS_WRITTEN = request -> Map.of();

    /** What there is at once, by criterion; what is missing is asked as the author wrote it. */
    Map<String, String> phrased(GradingRequest request);
}
