package dev.viva.adapter.yaml;

import dev.viva.adapter.json.Wire;
import dev.viva.bank.ItemId;
import dev.viva.bank.Sample;
import dev.viva.review.Proposal;
import java.util.List;
import java.util.StringJoiner;

/** Proposals as samples in the form of a bank, for authors to take over what they agree with. */
public final class ProposalYaml {
    private static final String HEAD = """
            # Answers to `%s` for its author: marks that changed after a challenge, and answers that the grader was
            # unsure of. Look at each, put right what is wrong, and move it under the item's `samples`; from then on the
            # grader goes by your marks for the same words, and it is not proposed again.
            # These are words of people. They carry no names, but say them your own way before you publish a bank; when
            # somebody asks to be forgotten, their words are gone from the next list.
            - id: %s
              samples:
            """;

    private ProposalYaml() {}

    public static String of(ItemId item, List<Proposal> proposals) {
        StringBuilder yaml = new StringBuilder(String.format(HEAD, item, item));
        proposals.forEach(each -> yaml.append(written(each)));
        return yaml.toString();
    }

    private static String written(Proposal proposal) {
        Sample marks = proposal.marks();
        String comment = marks == null
                ? "unsure: please mark it"
                : "marked by " + proposal.by() + " after a challenge"
                        + (proposal.missing().isEmpty() ? "" : "; " + String.join(", ", proposal.missing()));
        StringBuilder yaml = new StringBuilder("    # " + proposal.digest() + ", " + comment + "\n");
        yaml.append("    - answer: ").append(Wire.write(proposal.answer())).append('\n');
        yaml.append("      met: ").append(ids(marks == null ? List.of() : marks.met()));
        if (marks != null && !marks.partly().isEmpty()) {
            yaml.append("      partly: ").append(ids(marks.partly()));
        }
        if (marks != null && !marks.misconceptions().isEmpty()) {
            yaml.append("      misconceptions: ").append(ids(marks.misconceptions()));
        }
        return yaml.toString();
    }

    private static String ids(List<String> ids) {
        StringJoiner list = new StringJoiner(", ", "[", "]\n");
        ids.forEach(list::add);
        return list.toString();
    }
}
