package dev.viva.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.session.TestingBank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeckTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final ItemBank BANK = TestingBank.bank();
    private static final Marks MARKS = new Marks(BANK);

    @ParameterizedTest
    @CsvSource({
        "0, 0, AGAIN",
        "0.49, 0, AGAIN",
        "0.5, 0, HARD",
        "0.69, 0, HARD",
        "0.7, 0, GOOD",
        "0.91, 0, GOOD",
        "0.92, 0, EASY",
        "1, 0, EASY",
        "1, 1, GOOD"
    })
    void shouldRateAScore(double score, int hints, Rating expected) {
        // Given
        double given = score;

        // When
        Rating rating = Rating.of(given, hints);

        // Then
        assertThat(rating).isEqualTo(expected);
    }

    @Test
    void shouldBringEveryCardBackNearlyWhole() {
        // Given
        long seed = 20261123;
        SplittableRandom random = new SplittableRandom(seed);
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            cards.add(new Card(
                    random.nextInt(1 << 20),
                    Topic.values()[random.nextInt(Topic.values().length)],
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(8192)),
                    new Memory(Math.exp(random.nextDouble(-7, 10.5)), random.nextDouble(1, 10)),
                    random.nextBoolean()));
        }

        // When
        List<Card> back = cards.stream().map(Card::text).map(Card::read).toList();

        // Then
        for (int i = 0; i < cards.size(); i++) {
            Card card = cards.get(i);
            assertThat(back.get(i))
                    .as("seed %d, card %d", seed, i)
                    .usingRecursiveComparison()
                    .ignoringFields("memory")
                    .isEqualTo(card);
            assertThat(back.get(i).memory().stability() / card.memory().stability())
                    .isCloseTo(1, within(0.0022));
            assertThat(back.get(i).memory().difficulty())
                    .isCloseTo(card.memory().difficulty(), within(0.0045));
        }
    }

    @Test
    void shouldKeepWhatIsWrittenAsItIs() {
        // Given
        Deck deck = Deck.EMPTY
                .after(review(Deck.EMPTY, TestingBank.BAGGING, 0, Rating.GOOD))
                .after(review(Deck.EMPTY, TestingBank.MEAN, 1, Rating.AGAIN));

        // When
        Deck again = new Deck(deck.cards().stream().map(Card::text).reduce("", String::concat));

        // Then
        assertThat(again).isEqualTo(deck);
    }

    @Test
    void shouldHaveOneCardPerItem() {
        // Given
        Deck deck = with(TestingBank.BAGGING, 0, Rating.GOOD);

        // When
        Deck twice = deck.after(review(deck, TestingBank.BAGGING, 5, Rating.GOOD));

        // Then
        assertThat(twice.size()).isEqualTo(1);
        assertThat(twice.cards().get(0).day()).isEqualTo(MONDAY.plusDays(5));
        assertThat(twice.cards().get(0).memory().stability())
                .isGreaterThan(deck.cards().get(0).memory().stability());
    }

    @Test
    void shouldNotGoBackInTimeWhenTheLocalDayDoes() {
        // Given
        Deck deck = with(TestingBank.BAGGING, 0, Rating.GOOD);

        // When
        Review review = review(deck, TestingBank.BAGGING, -1, Rating.GOOD);

        // Then
        assertThat(review.day()).isEqualTo(MONDAY);
    }

    @Test
    void shouldDropWhatIsDueLastWhenThereAreTooMany() {
        // Given
        Deck deck = Deck.EMPTY;
        for (int i = 0; i < Deck.MOST; i++) {
            deck = deck.after(new Review(new ItemId("item-" + i), Topic.TREES, MONDAY, Rating.GOOD, 1 + i, 5));
        }

        // When
        Deck more = deck.after(new Review(new ItemId("easy"), Topic.TREES, MONDAY, Rating.EASY, 10_000, 1));

        // Then
        assertThat(more.size()).isEqualTo(Deck.MOST);
        assertThat(more.cards()).extracting(Card::mark).doesNotContain(Card.mark(new ItemId("item-31")));
        assertThat(more.cards()).extracting(Card::mark).contains(Card.mark(new ItemId("easy")));
    }

    @Test
    void shouldAskNothingTwiceOnADay() {
        // Given
        Deck deck = with(TestingBank.BAGGING, 0, Rating.HARD);

        // When
        List<Item> due = deck.agenda(MONDAY, Goal.NONE).due(MARKS, topic -> 1);

        // Then
        assertThat(due).isEmpty();
    }

    @Test
    void shouldAskWhatIsMostForgottenFirst() {
        // Given
        Deck deck = with(TestingBank.BAGGING, 0, Rating.GOOD);
        deck = deck.after(review(deck, TestingBank.TEMPERATURE, 0, Rating.HARD));

        // When
        List<Item> due = deck.agenda(MONDAY.plusDays(20), Goal.NONE).due(MARKS, topic -> 1);

        // Then
        assertThat(due).containsExactly(TestingBank.TEMPERATURE, TestingBank.BAGGING);
    }

    @Test
    void shouldWeighTopics() {
        // Given
        Deck deck = with(TestingBank.BAGGING, 0, Rating.GOOD);
        deck = deck.after(review(deck, TestingBank.TEMPERATURE, 0, Rating.HARD));

        // When
        List<Item> due = deck.agenda(MONDAY.plusDays(20), Goal.NONE).due(MARKS, topic -> topic == Topic.TREES ? 5 : 1);

        // Then
        assertThat(due).containsExactly(TestingBank.BAGGING, TestingBank.TEMPERATURE);
    }

    @Test
    void shouldWantAnotherItemOfTheTopicAfterAFailure() {
        // Given
        Deck deck = with(TestingBank.BAGGING, 0, Rating.AGAIN);

        // When
        Agenda tomorrow = deck.agenda(MONDAY.plusDays(1), Goal.NONE);

        // Then
        assertThat(tomorrow.sibling()).contains(Topic.TREES);
        assertThat(tomorrow.resting(MARKS)).containsExactly(TestingBank.BAGGING);
        assertThat(tomorrow.due(MARKS, topic -> 1)).isEmpty();
        assertThat(deck.agenda(MONDAY, Goal.NONE).sibling()).isEmpty();
    }

    @Test
    void shouldAskTheFailedItemAgainOnceAnotherWasAnswered() {
        // Given
        Deck deck = with(TestingBank.BAGGING, 0, Rating.AGAIN);

        // When
        Deck after = deck.after(review(deck, TestingBank.BOOSTING, 1, Rating.GOOD));

        // Then
        Agenda later = after.agenda(MONDAY.plusDays(2), Goal.NONE);
        assertThat(later.sibling()).isEmpty();
        assertThat(later.due(MARKS, topic -> 1)).containsExactly(TestingBank.BAGGING);
    }

    @Test
    void shouldComeBackBeforeHalfOfTheWayToTheInterview() {
        // Given
        Deck deck = with(TestingBank.BAGGING, 0, Rating.EASY);
        Goal inTenDays = new Goal(MONDAY.plusDays(10));

        // When
        List<Integer> days = new ArrayList<>();
        for (int day = 1; day < 10; day++) {
            if (!deck.agenda(MONDAY.plusDays(day), inTenDays)
                    .due(MARKS, topic -> 1)
                    .isEmpty()) {
                days.add(day);
            }
        }

        // Then
        assertThat(days).startsWith(5);
    }

    @Test
    void shouldComeBackAfterSixtyDaysAtTheLatest() {
        // Given
        Deck deck = Deck.EMPTY.after(new Review(TestingBank.BAGGING.id(), Topic.TREES, MONDAY, Rating.EASY, 20_000, 1));

        // When
        boolean before = deck.agenda(MONDAY.plusDays(59), Goal.NONE)
                .due(MARKS, topic -> 1)
                .isEmpty();
        boolean then = deck.agenda(MONDAY.plusDays(60), Goal.NONE)
                .due(MARKS, topic -> 1)
                .isEmpty();

        // Then
        assertThat(before).isTrue();
        assertThat(then).isFalse();
    }

    @Test
    void shouldKnowWhatWouldBeForgottenByTheInterview() {
        // Given
        Deck deck = with(TestingBank.BAGGING, 0, Rating.EASY);
        deck = deck.after(review(deck, TestingBank.TEMPERATURE, 0, Rating.HARD));

        // When
        Agenda soon = deck.agenda(MONDAY.plusDays(1), new Goal(MONDAY.plusDays(10)));
        Agenda far = deck.agenda(MONDAY.plusDays(1), new Goal(MONDAY.plusDays(53)));

        // Then
        assertThat(soon.forgotten(MARKS)).containsExactly(TestingBank.TEMPERATURE);
        assertThat(far.forgotten(MARKS)).containsExactly(TestingBank.TEMPERATURE, TestingBank.BAGGING);
        assertThat(far.countForgotten()).isEqualTo(2);
        assertThat(deck.agenda(MONDAY, new Goal(MONDAY.plusDays(53))).countForgotten())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "7"})
    void shouldRepeatAtMostTwoInFive(int perDay) {
        // Given
        int days = 100;

        // When
        int repeats = 0;
        int mostInADay = 0;
        for (int day = 0; day < days; day++) {
            int today = 0;
            for (int slot = 0; slot < perDay; slot++) {
                today += Repeats.allowed(perDay, slot, (long) day * perDay + slot) ? 1 : 0;
            }
            repeats += today;
            mostInADay = Math.max(mostInADay, today);
        }

        // Then
        assertThat(repeats).isPositive().isLessThanOrEqualTo(2 * days * perDay / 5);
        assertThat(perDay < 3 ? 0 : mostInADay).isLessThanOrEqualTo(2 * perDay / 5);
    }

    private static Deck with(Item item, int day, Rating rating) {
        return Deck.EMPTY.after(review(Deck.EMPTY, item, day, rating));
    }

    private static Review review(Deck deck, Item item, int day, Rating rating) {
        return deck.review(item.id(), item.topic(), MONDAY.plusDays(day), rating);
    }
}
