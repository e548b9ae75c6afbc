package dev.viva.ability.pick;

import dev.viva.ability.calibration.Answered;
import dev.viva.ability.calibration.Calibration;
import dev.viva.ability.calibration.ItemPool;
import dev.viva.ability.calibration.Kind;
import dev.viva.ability.model.Belief;
import dev.viva.ability.model.Change;
import dev.viva.ability.model.ItemParameters;
import dev.viva.ability.model.Population;
import dev.viva.ability.model.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Banks and people by seed. */
final class Pools {
    static final int TOPICS = 15;

    private Pools() {}

    /** A bank of which some items have been asked a lot. */
    static Calibration calibration(int size, SplittableRandom random) {
        List<ItemPool.Entry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Kind kind = random.nextInt(3) == 0 ? Kind.NUMERIC : Kind.RUBRIC;
            entries.add(ItemPool.Entry.ofLevel(random.nextInt(TOPICS), kind, random.nextInt(1, 6)));
        }
        Calibration calibration = Calibration.authored(new ItemPool(TOPICS, entries));
        List<Answered> answers = new ArrayList<>();
        for (int i = 0; i < 3 * size; i++) {
            int item = (int) (size * random.nextDouble() * random.nextDouble());
            int topic = calibration.pool().entry(item).topic();
            answers.add(Answered.of(item, topic, random.nextInt(5) / 4.0, belief(random), 1, true));
        }
        return calibration.after(answers);
    }

    static Belief belief(SplittableRandom random) {
        Sites sites = Sites.none(TOPICS);
        for (int i = random.nextInt(20); i > 0; i--) {
            ItemParameters item = new ItemParameters(1, 2, random.nextDouble(-2, 2), 0.5);
            Change change =
                    Belief.of(sites, Population.START).after(random.nextInt(TOPICS), item, random.nextInt(5) / 4.0, 1);
            sites = sites.with(change);
        }
        return Belief.of(sites, Population.START);
    }
}
