package dev.viva.ability.trial;

import dev.viva.ability.calibration.Answered;
import dev.viva.ability.calibration.Calibration;
import dev.viva.ability.model.Belief;
import dev.viva.ability.model.Change;
import dev.viva.ability.model.ItemParameters;
import dev.viva.ability.model.Mix;
import dev.viva.ability.model.Sites;
import dev.viva.ability.pick.MockPicker;
import dev.viva.ability.pick.MockRules;
import dev.viva.ability.pick.Occasion;
import dev.viva.ability.pick.Pick;
import dev.viva.ability.pick.PracticePicker;
import dev.viva.ability.pick.Reason;
import dev.viva.ability.pick.Repeats;
import dev.viva.ability.pick.SoFar;
import dev.viva.ability.pick.Wanted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Simulated examinees, one after the other, asked by the very pickers that ask people and estimated by the very model. Each
 * works with the calibration that those before left, which does not change meanwhile; then their answers are learned from.
 * The first fifteen questions are what counts as their mock interview for exposure.
 */
public final class Trial implements Examiner {
    private static final int REMEMBERED_DAYS = 30;

    private final World world;
    private final Setting setting;
    private final long seed;
    private final LongSupplier nanos;
    private final PracticePicker practice = new PracticePicker();
    private final MockPicker mock;
    private final double[] due;
    private Calibration calibration;
    private long picking;
    private long picks;

    /**
     * @param seed decides every choice between equals
     * @param nanos a clock, for what {@link #microsPerPick} says
     */
    public Trial(World world, Setting setting, long seed, LongSupplier nanos) {
        this.world = world;
        this.setting = setting;
        this.seed = seed;
        this.nanos = nanos;
        mock = new MockPicker(
                setting.policy() == Policy.MOCK_WITHOUT_QUOTA ? MockRules.WITHOUT_QUOTA : MockRules.USUAL);
        due = new double[world.pool().topics()];
        Arrays.fill(due, 1);
        calibration = Calibration.authored(world.pool());
    }

    @Override
    public Course examine(int examinee) {
        Sitting sitting = new Sitting(examinee);
        while (sitting.course.asked().size() < setting.length() && sitting.ask()) {
            sitting.note();
        }
        calibration = calibration.after(sitting.answers);
        if (setting.policy() != Policy.PRACTICE) {
            calibration = calibration.afterMock(sitting.course.asked().stream()
                    .limit(SoFar.BLOCK)
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
        return sitting.course;
    }

    @Override
    public double difficulty(int item) {
        return calibration.difficulty(item);
    }

    @Override
    public double microsPerPick() {
        return picks == 0 ? 0 : picking / 1e3 / picks;
    }

    /** What has been learned of the items so far. */
    public Calibration calibration() {
        return calibration;
    }

    /** One examinee on the way. */
    private final class Sitting {
        private final Course course;
        private final List<Answered> answers = new ArrayList<>();
        private final int[] lastDay;
        private final int[] sights;
        private Sites sites = Sites.none(world.pool().topics());
        private SoFar soFar = SoFar.nothing(world.pool());
        private int day = 1;

        Sitting(int examinee) {
            course = Course.begun(examinee);
            lastDay = new int[world.pool().size()];
            sights = new int[world.pool().size()];
        }

        boolean ask() {
            int count = course.asked().size();
            if (count > 0 && count % SoFar.BLOCK == 0) {
                nextSession();
            }
            Belief belief = Belief.of(sites, calibration.population());
            boolean practising = setting.policy() == Policy.PRACTICE
                    || setting.policy() == Policy.MIXED && count / SoFar.BLOCK % 2 == 1;
            Occasion occasion = new Occasion(
                    calibration, belief, soFar, this::sights, Wanted.ANYTHING, Mix.of(seed, course.examinee()));
            long start = nanos.getAsLong();
            Optional<Pick> pick = practising ? practice.pick(occasion, due) : mock.pick(occasion);
            picking += nanos.getAsLong() - start;
            picks++;
            pick.ifPresent(each -> answer(each, belief, !practising));
            return pick.isPresent();
        }

        private void nextSession() {
            day += setting.daysBetween();
            sites = sites.on(day);
            if (setting.repeats()) {
                soFar = SoFar.nothing(world.pool());
            }
        }

        private int sights(int item) {
            return sights[item] > 0 && day - lastDay[item] <= REMEMBERED_DAYS ? sights[item] : 0;
        }

        private void answer(Pick pick, Belief before, boolean freely) {
            int item = pick.item();
            double score = world.score(course.examinee(), item);
            double share = setting.discounted()
                    ? Repeats.share(world.pool().entry(item).kind(), sights(item))
                    : 1;
            ItemParameters parameters = pick.parameters().weighing(share);
            Change change = before.after(pick.topic(), parameters, score, day);
            sites = sites.with(change);
            boolean teaches = sights(item) == 0 && (freely || pick.reason() == Reason.FIELD_TEST);
            answers.add(Answered.of(item, pick.topic(), score, before, share, teaches));
            soFar = soFar.with(world.pool(), item);
            sights[item] = sights(item) + 1;
            lastDay[item] = day;
            course.asked().add(item);
        }

        void note() {
            Belief belief = Belief.of(sites, calibration.population());
            course.overall().add(belief.overall());
            course.errors().add(belief.overallError());
            double[] means = new double[belief.topics()];
            Arrays.setAll(means, belief::mean);
            course.topics().put(course.asked().size(), means);
        }
    }
}
