package dev.viva.adapter.plot;

import dev.viva.chat.Card;
import dev.viva.chat.LevelPicture;
import dev.viva.lab.experiment.Experiment;
import dev.viva.lab.experiment.Experiments;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Draws the picture cards of the chat, each once: what is drawn is kept for the next who asks. Two are drawn at once,
 * a few more may wait, and further ones are refused. Safe to share between threads.
 */
public final class Pictures {
    private static final String LAB = "lab";
    private static final int AT_ONCE = 2;
    private static final int WAITING = 30;
    private static final int KEPT = 64;
    private static final int LONGEST_SEED = 20;

    private final Function<Wanted, byte[]> pen;
    private final Executor hands;
    private final Map<Wanted, CompletableFuture<byte[]>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** What can be drawn. */
    sealed interface Wanted {
        byte[] png();

        /** An experiment and its seed. */
        record Lab(Experiment experiment, long seed) implements Wanted {
            @Override
            public byte[] png() {
                return PlotPicture.png(experiment.run(seed).plot());
            }
        }

        /** Somebody's levels; whose is not known here. */
        record Levels(LevelPicture levels) implements Wanted {
            @Override
            public byte[] png() {
                return LevelDrawing.png(levels, Theme.LIGHT);
            }
        }
    }

    /** What came of asking. */
    public sealed interface Drawing {
        /**
         * It is drawn or will be.
         *
         * @param png the file's bytes; not to be changed
         */
        record Coming(CompletableFuture<byte[]> png) implements Drawing {}

        /** There is no such picture. */
        record Unknown() implements Drawing {}

        /** Too many wait already. */
        record Busy() implements Drawing {}
    }

    public Pictures() {
        this(
                Wanted::png,
                new ThreadPoolExecutor(
                        AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), Pictures::thread));
    }

    Pictures(Function<Wanted, byte[]> pen, Executor hands) {
        this.pen = pen;
        this.hands = hands;
    }

    /** Does not keep the process alive, and yields to those who answer people. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "viva-pictures");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** The picture of a card as PNG; waits for it. Empty where there is no such picture or too many wait already. */
    public Optional<byte[]> draw(Card.Picture picture) {
        return drawing(picture) instanceof Drawing.Coming coming
                ? Optional.of(coming.png().join())
                : Optional.empty();
    }

    /** Begins to draw the picture of a card and does not wait. */
    public Drawing drawing(Card.Picture picture) {
        return wanted(picture).<Drawing>map(this::drawing).orElseGet(Drawing.Unknown::new);
    }

    private static Optional<Wanted> wanted(Card.Picture picture) {
        if (picture.name().equals(LevelPicture.NAME)) {
            return LevelPicture.read(picture.parameters()).map(Wanted.Levels::new);
        }
        Optional<Experiment> experiment = picture.name().equals(LAB)
                ? Experiments.find(picture.parameters().getOrDefault("experiment", ""))
                : Optional.empty();
        Optional<Long> seed = seed(picture.parameters().getOrDefault("seed", Long.toString(Experiments.SEED)));
        return experiment.isPresent() && seed.isPresent()
                ? Optional.of(new Wanted.Lab(experiment.get(), seed.get()))
                : Optional.empty();
    }

    private static Optional<Long> seed(String text) {
        try {
            return text.length() > LONGEST_SEED ? Optional.empty() : Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private synchronized Drawing drawing(Wanted wanted) {
        CompletableFuture<byte[]> known = kept.get(wanted);
        if (known != null && !known.isCompletedExceptionally()) {
            return new Drawing.Coming(known);
        }
        try {
            CompletableFuture<byte[]> png = CompletableFuture.supplyAsync(() -> pen.apply(wanted), hands);
            kept.put(wanted, png);
            forgetOldest();
            return new Drawing.Coming(png);
        } catch (RejectedExecutionException e) {
            return new Drawing.Busy();
        }
    }

    private void forgetOldest() {
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
