package dev.viva.adapter.web;

import dev.viva.chat.CandidateKey;
import java.io.IOException;
import java.io.OutputStream;

/** Everything that is kept about a person, as a JSON document. */
@FunctionalInterface
public interface PersonalFile {
    void write(CandidateKey candidate, OutputStream out) throws IOException;
}
