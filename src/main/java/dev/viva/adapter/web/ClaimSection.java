package dev.viva.adapter.web;

import static dev.viva.adapter.web.ErrataPage.safe;

import dev.viva.adapter.web.RecomputedClaims.Done;
import dev.viva.adapter.web.RecomputedClaims.Failed;
import dev.viva.adapter.web.RecomputedClaims.Progress;
import dev.viva.bank.Topic;
import dev.viva.lab.claim.Claim;
import dev.viva.lab.claim.Claim.Verdict;
import dev.viva.library.ClaimList;
import dev.viva.library.StatedClaim;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The claims of the guide with their verdicts as a part of the errata page; style sheet rules do the filtering. */
final class ClaimSection {
    private static final String PENDING = """
            <p class="card pending-claims" role="status" data-claims="underway">%d statements of the guide are being \
            recomputed just now, which takes some seconds. They appear here by themselves, or when you load the page \
            again.</p>
            """;

    private static final String FAILED = """
            <p class="card" role="status">The statements of the guide could not be recomputed here. The log of the \
            service says why.</p>
            """;

    private static final String LEAD = """
            <p class="lead">%d statements of the guide, each judged anew: by a computation of its own where there is \
            something to compute, else on the grounds named. A value is what this service computed after it \
            started.</p>
            """;

    private final ClaimList stated;

    ClaimSection(ClaimList stated) {
        this.stated = stated;
    }

    int size() {
        return stated.all().size();
    }

    void append(StringBuilder html, Progress progress) {
        html.append("<section id=\"claims\">\n<h2 class=\"part\">Every claim, recomputed</h2>\n");
        if (progress instanceof Done done) {
            judged(html, done.claims());
        } else {
            html.append(progress instanceof Failed ? FAILED : PENDING.formatted(size()));
        }
        html.append("</section>\n");
    }

    private void judged(StringBuilder html, List<Claim> claims) {
        Map<String, Claim> verdicts = claims.stream().collect(Collectors.toMap(Claim::id, Function.identity()));
        html.append(LEAD.formatted(size()));
        filter(html, verdicts);
        chapter(html, "The guide as a whole", Optional.empty(), verdicts);
        for (Topic topic : Topic.values()) {
            chapter(html, topic.title(), Optional.of(topic), verdicts);
        }
    }

    private void filter(StringBuilder html, Map<String, Claim> verdicts) {
        html.append("<fieldset class=\"claim-filter\">\n<legend>Show</legend>\n<div class=\"chips\">\n");
        choice(html, "all", "all", size(), true);
        for (Verdict verdict : Verdict.values()) {
            long count = stated.all().stream()
                    .map(claim -> verdicts.get(claim.id()))
                    .filter(claim -> claim != null && claim.verdict() == verdict)
                    .count();
            choice(html, verdict.word(), name(verdict), count, false);
        }
        html.append("</div>\n</fieldset>\n");
    }

    private static void choice(StringBuilder html, String value, String name, long count, boolean chosen) {
        html.append("<span class=\"choice\"><input type=\"radio\" name=\"verdict\" id=\"show-")
                .append(value)
                .append(chosen ? "\" checked>" : "\">")
                .append("<label class=\"chip\" for=\"show-")
                .append(value)
                .append("\">")
                .append(name)
                .append(" <span class=\"quiet\">")
                .append(count)
                .append("</span></label></span>\n");
    }

    private void chapter(StringBuilder html, String title, Optional<Topic> topic, Map<String, Claim> verdicts) {
        List<StatedClaim> claims = stated.all().stream()
                .filter(each -> each.topic().equals(topic) && verdicts.containsKey(each.id()))
                .toList();
        if (claims.isEmpty()) {
            return;
        }
        html.append("<section class=\"claim-topic\">\n<h3>").append(safe(title)).append("</h3>\n<ul>\n");
        claims.forEach(each -> ClaimRow.append(html, each, verdicts.get(each.id())));
        html.append("</ul>\n</section>\n");
    }

    /** The word for people. */
    static String name(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED -> "holds";
            case ROUNDED -> "roughly right";
            case WRONG -> "wrong";
            case MISLEADING -> "misleading";
            case NOT_COMPUTABLE -> "cannot be computed";
        };
    }

    /** The verdicts in the order of the filter, for the style sheet's test. */
    static List<String> words() {
        return Arrays.stream(Verdict.values()).map(Verdict::word).toList();
    }
}
