package dev.viva.adapter.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.bank.Asked;
import dev.viva.bank.ItemBank;
import dev.viva.bank.RubricItem;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.Place;
import dev.viva.grading.Grade;
import dev.viva.grading.GradingTask;
import dev.viva.grading.NumericGrader;
import dev.viva.grading.Replay;
import dev.viva.grading.RubricGrader;
import dev.viva.practice.GradingRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** Grades of bundled questions, and their receipts. */
final class ReceiptFixtures {
    static final ReceiptKey KEY = new ReceiptKey(secret(1));
    static final ItemBank BANK = YamlBank.read(BankFiles.bundled());
    static final RubricGrader RUBRIC = new RubricGrader();
    static final NumericGrader NUMERIC = new NumericGrader();

    private ReceiptFixtures() {}

    static byte[] secret(long seed) {
        byte[] secret = new byte[ReceiptKey.BYTES];
        new Random(seed).nextBytes(secret);
        return secret;
    }

    static GradingRequest request(Asked asked, String answer) {
        return new GradingRequest(
                new CandidateKey("web:local", "ada"),
                new Place("web", null),
                new AttemptId("a-fm0duit9m58j"),
                1,
                1,
                answer,
                asked,
                Instant.parse("2026-11-22T21:30:00.125Z"));
    }

    static Grade grade(Asked asked, String answer) {
        GradingTask task = new GradingTask(asked, answer);
        return asked instanceof Asked.Rubric ? RUBRIC.grade(task) : NUMERIC.grade(task);
    }

    /** A receipt as a reader of its file gets it. */
    static ObjectNode receipt(Asked asked, String answer) {
        GradingRequest request = request(asked, answer);
        Grade grade = grade(asked, answer);
        return read(
                ReceiptJson.signed(request, grade, KEY.stamp(request, grade)).toString());
    }

    static ObjectNode read(String json) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ReceiptCheck check() {
        return new ReceiptCheck(new Replay(RUBRIC, NUMERIC), Optional.of(KEY.published()));
    }

    /** An item of the bundled bank with an answer that is right in part. */
    static RubricItem item(int number) {
        return BANK.items().stream()
                .filter(RubricItem.class::isInstance)
                .map(RubricItem.class::cast)
                .filter(each -> each.samples().size() > 1)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }
}
