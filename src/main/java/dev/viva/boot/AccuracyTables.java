package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.accuracy.Agreement;
import dev.viva.accuracy.AttackResult;
import dev.viva.accuracy.Invariance;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The figures of {@code accuracy}, as tables for people or one JSON object a line. */
final class AccuracyTables {
    private static final double[] COVERAGES = {1, 0.8, 0.6, 0.4};

    private final boolean json;

    AccuracyTables(boolean json) {
        this.json = json;
    }

    private void line(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values).stripTrailing());
    }

    private static ObjectNode node(String kind, String name) {
        return Json.MAPPER.createObjectNode().put("kind", kind).put("name", name);
    }

    private static double round(double value) {
        return Double.isNaN(value) ? -1 : Math.round(value * 1e3) / 1e3;
    }

    void heading(String heading) {
        if (!json) {
            line("%n%s", heading);
        }
    }

    void samplesHead() {
        if (!json) {
            line(
                    "  %-38s %5s %6s %6s %6s %6s %6s %7s %7s %7s",
                    "", "n", "r", "MAE", "in .2", "str<.6", "review", "kappa", "present", "points");
        }
    }

    /** One line for all answers and one for those that no person has to read. */
    void samples(String name, Agreement all) {
        samplesLine(name, all);
        samplesLine(name + ", not to review", all.kept());
    }

    private void samplesLine(String name, Agreement agreement) {
        if (json) {
            ObjectNode node = node("samples", name);
            node.put("answers", agreement.size());
            node.put("r", round(agreement.correlation()));
            node.put("mae", round(agreement.error()));
            node.put("within0.2", round(agreement.near()));
            node.put("strongBelow0.6", round(agreement.strongFailed()));
            node.put("review", round(agreement.review()));
            node.put("kappa", round(agreement.kappa()));
            node.put("kappaPresent", round(agreement.presence()));
            node.put("pointAccuracy", round(agreement.pointAccuracy()));
            System.out.println(Wire.write(node));
        } else {
            line(
                    "  %-38s %5d %6.3f %6.3f %6.2f %6.2f %6.2f %7.3f %7.3f %7.3f",
                    name,
                    agreement.size(),
                    agreement.correlation(),
                    agreement.error(),
                    agreement.near(),
                    agreement.strongFailed(),
                    agreement.review(),
                    agreement.kappa(),
                    agreement.presence(),
                    agreement.pointAccuracy());
        }
    }

    void coverage(String name, Agreement agreement) {
        List<String> cells = new ArrayList<>();
        for (double coverage : COVERAGES) {
            double accuracy = agreement.pointAccuracy(coverage);
            cells.add(String.format(Locale.ROOT, "%3.0f %%: %.3f", 100 * coverage, accuracy));
            if (json) {
                System.out.println(Wire.write(
                        node("coverage", name).put("coverage", coverage).put("pointAccuracy", round(accuracy))));
            }
        }
        if (!json) {
            line("  %-38s %s", name, String.join("   ", cells));
        }
    }

    void openHead() {
        if (!json) {
            line("  %-38s %5s %6s %6s %6s %6s %8s", "", "n", "r", "RMSE", "MAE", "review", "r, kept");
        }
    }

    void open(String set, Agreement agreement) {
        if (json) {
            System.out.println(Wire.write(node("open", set)
                    .put("answers", agreement.size())
                    .put("r", round(agreement.correlation()))
                    .put("rmse", round(agreement.squaredError()))
                    .put("mae", round(agreement.error()))
                    .put("review", round(agreement.review()))
                    .put("rKept", round(agreement.kept().correlation()))));
        } else {
            line(
                    "  %-38s %5d %6.3f %6.3f %6.3f %6.2f %8.3f",
                    set,
                    agreement.size(),
                    agreement.correlation(),
                    agreement.squaredError(),
                    agreement.error(),
                    agreement.review(),
                    agreement.kept().correlation());
        }
    }

    void attacks(List<AttackResult> results) {
        Map<String, List<AttackResult>> kinds = new TreeMap<>();
        results.forEach(each -> kinds.computeIfAbsent(each.attack().kind(), any -> new ArrayList<>())
                .add(each));
        if (!json) {
            line("  %-38s %5s %7s %7s %7s", "", "n", "as due", "review", "over .4");
        }
        kinds.forEach(this::attack);
    }

    private void attack(String kind, List<AttackResult> results) {
        double n = results.size();
        double held = results.stream().filter(AttackResult::held).count() / n;
        double review =
                results.stream().filter(each -> each.grade().score() == null).count() / n;
        double fooled = results.stream().filter(AttackResult::fooled).count() / n;
        if (json) {
            System.out.println(Wire.write(node("adversarial", kind)
                    .put("answers", results.size())
                    .put("asDue", round(held))
                    .put("review", round(review))
                    .put("over0.4", round(fooled))));
        } else {
            line("  %-38s %5d %7.2f %7.2f %7.2f", kind, results.size(), held, review, fooled);
        }
    }

    void invariance(Map<String, Invariance.Moved> moved) {
        if (!json) {
            line("  %-38s %5s %7s %7s", "", "n", "moved", "by > .1");
        }
        moved.forEach((how, each) -> {
            if (json) {
                System.out.println(Wire.write(node("invariance", how)
                        .put("answers", each.answers())
                        .put("moved", round(each.moved()))
                        .put("byMoreThan0.1", round(each.much()))));
            } else {
                line("  %-38s %5d %7.3f %7.2f", how, each.answers(), each.moved(), each.much());
            }
        });
    }
}
