package dev.viva.session;

import dev.viva.chat.AttemptId;
import dev.viva.chat.EventId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a typed message is meant to be. */
sealed interface Intent {
    /** A command. */
    record Give(Order order) implements Intent {}

    /** Words that answer, or are meant to. */
    record Say(
            String text,
            @Nullable AttemptId attempt,
            @Nullable EventId edits,
            boolean complete) implements Intent {}

    /** A word of courtesy, or a question back, that answers nothing. */
    record Courtesy() implements Intent {}

    /** Words that are no answer to anything; typed alone they must not cost a mark. */
    Set<String> COURTESIES = Set.of(
            "thanks",
            "thank you",
            "thx",
            "ty",
            "ok",
            "okay",
            "k",
            "cool",
            "great",
            "nice",
            "got it",
            "hi",
            "hello",
            "hey",
            "wow",
            "lol",
            "sure",
            "i see",
            "makes sense",
            "good",
            "perfect",
            "what",
            "huh",
            "hmm",
            "sorry",
            "one moment",
            "wait",
            "one sec",
            "oops");

    /**
     * Reads a message. With an attempt open it is a command only as a whole, or after "/" or "viva"; with none open its
     * first word decides.
     */
    static Intent read(
            String text, boolean open, @Nullable AttemptId attempt, @Nullable EventId edits, boolean complete) {
        String stripped = text.strip();
        Optional<String> addressed = addressed(stripped);
        if (addressed.isPresent()) {
            return new Give(order(addressed.get()));
        }
        if (edits == null) {
            Optional<Order> order = unaddressed(stripped, open || attempt != null);
            if (order.isPresent()) {
                return new Give(order.get());
            }
            if (courtesy(stripped)) {
                return new Courtesy();
            }
        }
        return new Say(stripped, attempt, edits, complete);
    }

    private static Optional<String> addressed(String text) {
        String rest = text;
        boolean named = false;
        if (rest.startsWith("/") && rest.length() > 1 && Character.isLetter(rest.charAt(1))) {
            rest = rest.substring(1);
            named = true;
        }
        String[] words = rest.split("\\s+", 2);
        if (words[0].equalsIgnoreCase("viva") || words[0].equalsIgnoreCase("viva,")) {
            rest = words.length > 1 ? words[1] : "help";
            named = true;
        }
        return named ? Optional.of(rest) : Optional.empty();
    }

    private static Optional<Order> unaddressed(String text, boolean open) {
        String[] words = text.split("\\s+", 2);
        if (CommandName.find(words[0]).isEmpty()) {
            return Optional.empty();
        }
        Order order = order(text);
        boolean whole = words.length == 1 || !(order instanceof Order.Refused) && !(order instanceof Order.Plain);
        return open && !whole ? Optional.empty() : Optional.of(order);
    }

    private static Order order(String text) {
        String[] words = text.strip().split("\\s+", 2);
        return Order.read(words[0], words.length > 1 ? words[1] : "");
    }

    private static boolean courtesy(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").strip();
        return text.length() < 24 && COURTESIES.contains(plain);
    }
}
