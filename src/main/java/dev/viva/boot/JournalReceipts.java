package dev.viva.boot;

import dev.viva.adapter.receipt.ReceiptFile;
import dev.viva.adapter.web.ReceiptSource;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.Trouble;
import dev.viva.review.Transcript;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/** Receipts as the journal has them. */
final class JournalReceipts implements ReceiptSource {
    private final Ground ground;

    JournalReceipts(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String publicKey() {
        return ground.receipts().published();
    }

    @Override
    public Optional<String> find(CandidateKey candidate, AttemptId attempt) throws IOException {
        try {
            return Engine.records(ground)
                    .transcript(candidate, attempt)
                    .filter(Transcript::mayBeSeen)
                    .filter(each -> !each.readings().isEmpty())
                    .map(each -> ReceiptFile.of(candidate, each));
        } catch (Trouble | KafkaException e) {
            throw new IOException("the journal cannot be read", e);
        }
    }
}
