package dev.viva.ability;

import dev.viva.ability.calibration.Calibration;
import dev.viva.ability.calibration.ItemPool;
import dev.viva.ability.calibration.Kind;
import dev.viva.ability.pick.MockPicker;
import dev.viva.ability.pick.MockRules;
import dev.viva.ability.pick.Occasion;
import dev.viva.ability.pick.Pick;
import dev.viva.ability.pick.PracticePicker;
import dev.viva.ability.pick.SoFar;
import dev.viva.ability.pick.Stopping;
import dev.viva.ability.pick.Wanted;
import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.bank.NumericItem;
import dev.viva.bank.Topic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Chooses by the ability model, for one bank and one calibration of it. */
public final class AdaptivePicker implements Picker {
    private static final int TOPICS = Topic.values().length;

    private final List<Item> items;
    private final Map<ItemId, Integer> numbers = new HashMap<>();
    private final List<String> marks;
    private final Map<String, Integer> marked = new HashMap<>();
    private final Calibration calibration;
    private final MockPicker mock = new MockPicker(MockRules.USUAL);
    private final PracticePicker practice = new PracticePicker();
    private final double[] asUsual = new double[TOPICS];

    /**
     * @throws IllegalArgumentException when the calibration is of another bank
     */
    public AdaptivePicker(ItemBank bank, Calibration calibration) {
        this.items = bank.items();
        this.calibration = calibration;
        if (calibration.pool().size() != items.size()) {
            throw new IllegalArgumentException(
                    "a calibration of " + calibration.pool().size() + " items does not fit a bank of " + items.size());
        }
        for (int i = 0; i < items.size(); i++) {
            numbers.put(items.get(i).id(), i);
        }
        marks = items.stream().map(item -> Standing.mark(item.id())).toList();
        for (int i = 0; i < items.size(); i++) {
            marked.put(marks.get(i), i);
        }
        Arrays.fill(asUsual, 1);
    }

    /** Goes by what the authors say. */
    public static AdaptivePicker authored(ItemBank bank) {
        return new AdaptivePicker(bank, Calibration.authored(pool(bank)));
    }

    /** The items of a bank, numbered in its order. */
    public static ItemPool pool(ItemBank bank) {
        return new ItemPool(
                TOPICS, bank.items().stream().map(AdaptivePicker::entry).toList());
    }

    private static ItemPool.Entry entry(Item item) {
        Kind kind = item instanceof NumericItem ? Kind.NUMERIC : Kind.RUBRIC;
        return ItemPool.Entry.ofLevel(item.topic().ordinal(), kind, item.level());
    }

    @Override
    public Optional<Choice> pick(ItemBank bank, Standing standing, Wish wish, long seed) {
        Occasion occasion = occasion(standing, wish);
        Optional<Pick> pick = wish.round().mock() ? mock.pick(occasion) : practice.pick(occasion, asUsual);
        return pick.map(each -> choice(bank, occasion, each, wish));
    }

    @Override
    public Choice due(Item item, Standing standing, Wish wish) {
        Integer number = numbers.get(item.id());
        if (number == null) {
            return new Choice(item);
        }
        Occasion occasion = occasion(standing, wish);
        double share = occasion.share(number);
        return new Choice(item, Picked.of(occasion, Pick.due(occasion, number), share), false);
    }

    private Occasion occasion(Standing standing, Wish wish) {
        return new Occasion(
                calibration,
                standing.belief(calibration.population(), wish.round().day()),
                soFar(standing, wish),
                item -> standing.timesMet(marks.get(item), wish.round().day()),
                wanted(wish),
                wish.round().seed());
    }

    private Choice choice(ItemBank bank, Occasion occasion, Pick pick, Wish wish) {
        Item item = bank.find(items.get(pick.item()).id())
                .orElseThrow(() -> new IllegalArgumentException("the picker was made for another bank"));
        Picked picked = Picked.of(occasion, pick, occasion.share(pick.item()));
        return new Choice(item, picked, Stopping.isOver(wish.round().asked(), occasion.belief(), pick));
    }

    private SoFar soFar(Standing standing, Wish wish) {
        IntStream excluded =
                wish.exclude().stream().filter(numbers::containsKey).mapToInt(numbers::get);
        IntStream last = standing
                .lastMarks(wish.round().mock() ? 0 : wish.round().asked())
                .stream()
                .filter(marked::containsKey)
                .mapToInt(marked::get);
        int[] asked = IntStream.concat(excluded, last).toArray();
        return SoFar.of(calibration.pool(), asked);
    }

    private static Wanted wanted(Wish wish) {
        int topics =
                wish.topics().stream().mapToInt(topic -> 1 << topic.ordinal()).reduce(0, (one, other) -> one | other);
        return new Wanted(topics == 0 ? -1 : topics, wish.level() == null ? 0 : wish.level(), wish.numericOnly());
    }
}
