package dev.viva.recall;

import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.ids.Ids;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What is remembered of one item or template: 60 bits, written as ten characters.
 *
 * @param mark a digest of the item, 20 bits; together with the topic it tells a person's cards apart
 * @param day the local day of the last review; kept from 2026 to 2048
 * @param failed true from a failure until another item of the topic was answered
 */
record Card(int mark, Topic topic, LocalDate day, Memory memory, boolean failed) {
    /** Characters of a card as it is written. */
    static final int WIDTH = 10;

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int MARK = 20;
    private static final int TOPIC = 4;
    private static final int DAY = 13;
    private static final int STABILITY = 12;
    private static final int DIFFICULTY = 10;
    private static final double SPAN = Math.log(Memory.MOST_STABLE / Memory.LEAST_STABLE);

    static int mark(ItemId item) {
        return (int) (Ids.seed("card", item.value()) & mask(MARK));
    }

    boolean isOf(ItemId item, Topic of) {
        return topic == of && mark == mark(item);
    }

    /** Days since the last review, never less than 0. */
    int age(LocalDate today) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(day, today));
    }

    Card answeredBeside() {
        return new Card(mark, topic, day, memory, false);
    }

    String text() {
        long days = ChronoUnit.DAYS.between(FIRST_DAY, day);
        long bits = mark;
        bits = bits << TOPIC | topic.ordinal();
        bits = bits << DAY | Math.max(0, Math.min(mask(DAY), days));
        bits = bits << STABILITY | Math.round(mask(STABILITY) * logarithm(memory.stability()));
        bits = bits << DIFFICULTY | Math.round(mask(DIFFICULTY) * (memory.difficulty() - 1) / 9);
        bits = bits << 1 | (failed ? 1 : 0);
        StringBuilder text = new StringBuilder(WIDTH);
        for (int at = WIDTH - 1; at >= 0; at--) {
            text.append(DIGITS.charAt((int) (bits >> 6 * at & 63)));
        }
        return text.toString();
    }

    /**
     * @throws IllegalArgumentException for anything but ten of the digits
     */
    static Card read(String text) {
        long bits = 0;
        for (int at = 0; at < WIDTH; at++) {
            int digit = DIGITS.indexOf(text.charAt(at));
            if (digit < 0) {
                throw new IllegalArgumentException("a card is written in letters, digits, - and _");
            }
            bits = bits << 6 | digit;
        }
        boolean failed = (bits & 1) == 1;
        bits >>= 1;
        double difficulty = 1 + 9.0 * (bits & mask(DIFFICULTY)) / mask(DIFFICULTY);
        bits >>= DIFFICULTY;
        double stability = Memory.LEAST_STABLE * Math.exp(SPAN * (bits & mask(STABILITY)) / mask(STABILITY));
        bits >>= STABILITY;
        LocalDate day = FIRST_DAY.plusDays(bits & mask(DAY));
        bits >>= DAY;
        int topic = (int) (bits & mask(TOPIC));
        if (topic >= Topic.values().length) {
            throw new IllegalArgumentException("there is no topic with the number " + topic);
        }
        return new Card((int) (bits >> TOPIC), Topic.values()[topic], day, new Memory(stability, difficulty), failed);
    }

    /** 0 for the least stable, 1 for the most. */
    private static double logarithm(double stability) {
        return Math.log(stability / Memory.LEAST_STABLE) / SPAN;
    }

    private static long mask(int bits) {
        return (1L << bits) - 1;
    }
}
