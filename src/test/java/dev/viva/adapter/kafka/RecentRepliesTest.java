package dev.viva.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.web.ReplyFeed.Line;
import dev.viva.chat.CandidateKey;
import org.junit.jupiter.api.Test;

class RecentRepliesTest {
    private static final String KILOBYTE = "x".repeat(1000);

    @Test
    void shouldStayWithinItsRoomHoweverManyPeopleTalk() {
        // Given
        RecentReplies replies = new RecentReplies(100_000);

        // When
        for (int i = 0; i < 2_000; i++) {
            replies.add(somebody(i), new Line("reply-" + i, KILOBYTE));
            replies.of(somebody(0));
        }

        // Then
        assertThat(replies.held()).isBetween(90_000L, 100_000L);
        assertThat(replies.of(somebody(0))).as("whoever still listens").hasSize(1);
        assertThat(replies.of(somebody(1_000))).isEmpty();
        assertThat(replies.of(somebody(1_999))).hasSize(1);
    }

    @Test
    void shouldKeepTheLatestOfOnePersonAndKnowARepetition() {
        // Given
        RecentReplies replies = new RecentReplies(1_000_000);
        for (int i = 0; i < 100; i++) {
            replies.add(somebody(0), new Line("reply-" + i, KILOBYTE));
        }

        // When
        boolean fresh = replies.add(somebody(0), new Line("reply-99", KILOBYTE));

        // Then
        assertThat(fresh).isFalse();
        assertThat(replies.of(somebody(0)))
                .hasSize(60)
                .first()
                .extracting(Line::id)
                .isEqualTo("reply-40");
    }

    private static CandidateKey somebody(int number) {
        return new CandidateKey("web:local", "v" + number);
    }
}
