package dev.viva.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Wire;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.Delivery;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Source;
import dev.viva.session.CandidateState;
import dev.viva.session.Decision;
import dev.viva.session.Evolution;
import dev.viva.session.Fact;
import dev.viva.session.Interview;
import dev.viva.session.TestingBank;
import dev.viva.simulation.Evidence.Published;
import dev.viva.simulation.Evidence.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What must hold of the journal by itself, and against the events. */
final class JournalChecker {
    private final Evidence evidence;
    private final Interview interview = TestingBank.interview();
    private final List<String> violations = new ArrayList<>();

    JournalChecker(Evidence evidence) {
        this.evidence = evidence;
    }

    List<String> check() {
        versionsHaveOneContent();
        evidence.records().forEach((candidate, versions) -> {
            versionsAreWithoutGap(candidate, versions);
            fencesGoUp(candidate, versions);
            answersAreMarkedOnce(candidate, versions);
            forgottenStaysForgotten(candidate, versions);
            decisionsAreThoseOfTheInterview(candidate, versions);
        });
        return violations;
    }

    private void versionsHaveOneContent() {
        Map<String, String> lines = new HashMap<>();
        for (Published each : evidence.published()) {
            String version = "version " + each.record().version() + " of "
                    + each.record().candidate();
            String text = String.valueOf(each.stored().text());
            String before = lines.putIfAbsent(version, text);
            require(before == null || before.equals(text), version + " has two contents");
        }
    }

    private void versionsAreWithoutGap(CandidateKey candidate, TreeMap<Long, Published> versions) {
        require(
                versions.firstKey() == 1 && versions.lastKey() == versions.size(),
                "versions of " + candidate + " are " + versions.keySet());
    }

    private void fencesGoUp(CandidateKey candidate, TreeMap<Long, Published> versions) {
        Map<String, Long> last = new HashMap<>();
        versions.forEach((version, each) -> {
            Source source = each.record().source();
            Long before = last.put(source.topicId() + " " + source.partition(), source.offset());
            require(
                    before == null || before < source.offset(),
                    "version " + version + " of " + candidate + " lies behind the one before it");
        });
    }

    private void answersAreMarkedOnce(CandidateKey candidate, TreeMap<Long, Published> versions) {
        Set<String> marked = new HashSet<>();
        versions.values().forEach(each -> each.record().facts().forEach(fact -> {
            if (fact instanceof Fact.AnswerGraded || fact instanceof Fact.GradeRevised) {
                JsonNode json = Wire.fact(fact);
                String reading = json.path("attempt").asText() + " " + json.path("turn") + " " + json.path("revision");
                require(marked.add(reading), "answer " + reading + " of " + candidate + " was marked twice");
            }
        }));
    }

    /** After an erasure nothing speaks of an attempt from before it. */
    private void forgottenStaysForgotten(CandidateKey candidate, TreeMap<Long, Published> versions) {
        Set<String> open = new HashSet<>();
        Set<String> erased = new HashSet<>();
        for (Published each : versions.values()) {
            for (Fact fact : each.record().facts()) {
                String attempt = Wire.fact(fact).path("attempt").asText();
                require(
                        !erased.contains(attempt),
                        "version " + each.record().version() + " of " + candidate + " speaks of the erased " + attempt);
                if (fact instanceof Fact.QuestionAsked) {
                    open.add(attempt);
                } else if (fact instanceof Fact.Forgotten) {
                    erased.addAll(open);
                }
            }
        }
    }

    /** Deciding again, from the first event on, decides the same. */
    private void decisionsAreThoseOfTheInterview(CandidateKey candidate, TreeMap<Long, Published> versions) {
        CandidateState state = CandidateState.NEW;
        for (Published each : versions.values()) {
            JournalRecord record = each.record();
            Told told = evidence.told().get(record.source());
            if (told != null && told.delivery() instanceof Delivery.Readable readable) {
                Decision decision = interview.decide(state, readable.event());
                require(
                        decision.facts().equals(record.facts())
                                && decision.replies().equals(record.replies()),
                        "version " + record.version() + " of " + candidate + " is not what the interview decides on "
                                + record.cause());
            }
            state = Evolution.evolve(state, record.facts());
        }
    }

    private void require(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
