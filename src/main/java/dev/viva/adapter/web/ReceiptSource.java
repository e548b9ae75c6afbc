package dev.viva.adapter.web;

import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import java.io.IOException;
import java.util.Optional;

/** Where receipts come from. */
public interface ReceiptSource {
    /** The public key that checks the receipts of this installation, 32 bytes in base64url. */
    String publicKey();

    /** The receipts of an attempt as a JSON document; nothing where it is not theirs, has no mark, or is still open. */
    Optional<String> find(CandidateKey candidate, AttemptId attempt) throws IOException;
}
