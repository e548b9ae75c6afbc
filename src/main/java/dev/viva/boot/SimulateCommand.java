package dev.viva.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.ability.trial.Course;
import dev.viva.ability.trial.Examiner;
import dev.viva.ability.trial.Naive;
import dev.viva.ability.trial.Policy;
import dev.viva.ability.trial.Setting;
import dev.viva.ability.trial.Trial;
import dev.viva.ability.trial.World;
import dev.viva.adapter.json.Json;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simulate}: the examinees of a world file, asked by the real pickers and estimated by the real model. */
@Command(
        name = "simulate",
        description = "Runs simulated examinees through the real picker and ability model, without the stopping rule.")
final class SimulateCommand implements Callable<Integer> {
    private static final int[] TOPICS_AFTER = {15, 30, 60};
    private static final int TELL_EVERY = 100;
    private static final Set<Policy> NAIVE = EnumSet.of(Policy.ELO, Policy.STAIRCASE, Policy.RANDOM);

    @Spec
    private CommandSpec spec;

    @Option(names = "--world", required = true, paramLabel = "FILE", description = "The world file (JSON).")
    private Path file;

    @Option(names = "--length", description = "Questions for each examinee.", defaultValue = "60")
    private int length;

    @Option(
            names = "--policy",
            description = "mock, mock-without-quota, practice, mixed, elo, staircase or random.",
            defaultValue = "mock",
            converter = PolicyName.class)
    private Policy policy;

    @Option(names = "--days", description = "Days that pass after every fifteen questions.", defaultValue = "0")
    private int days;

    @Option(names = "--repeats", description = "Every fifteen questions begin a session that may ask anything again.")
    private boolean repeats;

    @Option(names = "--seed", description = "Decides between equally good items.", defaultValue = "1")
    private long seed;

    @Override
    public Integer call() {
        World world = WorldFile.read(file);
        if (length < 1 || days < 0 || !repeats && length > world.pool().size()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--length is 1 to the number of items (" + world.pool().size() + "), --days 0 or more");
        }
        Setting setting = new Setting(policy, length, days, repeats, true);
        Examiner examiner = NAIVE.contains(policy)
                ? new Naive(world, setting, seed, System::nanoTime)
                : new Trial(world, setting, seed, System::nanoTime);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (int i = 0; i < world.examinees(); i++) {
            out.print(text(line(examiner.examine(i))) + "\n");
            if ((i + 1) % TELL_EVERY == 0) {
                System.err.println((i + 1) + " of " + world.examinees() + " examinees");
            }
        }
        out.print(text(tail(world, examiner)) + "\n");
        out.flush();
        return 0;
    }

    private static ObjectNode line(Course course) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("examinee", course.examinee());
        course.asked().forEach(node.putArray("asked")::add);
        ArrayNode overall = node.putArray("overall");
        course.overall().forEach(each -> overall.add(rounded(each)));
        ArrayNode errors = node.putArray("se");
        course.errors().forEach(each -> errors.add(rounded(each)));
        ObjectNode topics = node.putObject("topics");
        for (int after : TOPICS_AFTER) {
            double[] means = course.topics().get(after);
            if (means != null) {
                ArrayNode estimates = topics.putArray(Integer.toString(after));
                for (double mean : means) {
                    estimates.add(rounded(mean));
                }
            }
        }
        return node;
    }

    private static ObjectNode tail(World world, Examiner examiner) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        ArrayNode difficulties = node.putArray("difficulties");
        for (int i = 0; i < world.pool().size(); i++) {
            difficulties.add(rounded(examiner.difficulty(i)));
        }
        return node.put("microsPerPick", Math.round(examiner.microsPerPick() * 1e3) / 1e3);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    private static String text(ObjectNode node) {
        try {
            return Json.MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers can be written", e);
        }
    }

    /** Reads a policy as it is typed. */
    static final class PolicyName implements CommandLine.ITypeConverter<Policy> {
        @Override
        public Policy convert(String typed) {
            for (Policy each : Policy.values()) {
                if (each.name().replace('_', '-').toLowerCase(Locale.ROOT).equals(typed)) {
                    return each;
                }
            }
            throw new CommandLine.TypeConversionException("there is no policy \"" + typed + "\"");
        }
    }
}
