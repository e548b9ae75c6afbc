package dev.viva.lab.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All checks by name. */
public final class Checks {
    private static final Map<String, Check> ALL = Stream.of(
                    ActivationsChecks.all(),
                    BiasVarianceChecks.all(),
                    CalibrationChecks.all(),
                    EmElboChecks.all(),
                    GeneralizationChecks.all(),
                    GlmsChecks.all(),
                    InformationTheoryChecks.all(),
                    KernelsChecks.all(),
                    OptimizationChecks.all(),
                    PcaSvdChecks.all(),
                    ProbabilisticMlChecks.all(),
                    RegularizationChecks.all(),
                    TreesChecks.all(),
                    TrickyTheoryChecks.all(),
                    WhyItWorksChecks.all())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Check::name, Function.identity()));

    private Checks() {}

    public static Optional<Check> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    public static List<Check> all() {
        return ALL.values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }
}
