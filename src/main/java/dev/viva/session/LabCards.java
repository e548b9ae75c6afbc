package dev.viva.session;

import dev.viva.bank.Topic;
import dev.viva.chat.Button;
import dev.viva.chat.Card;
import dev.viva.library.LabEntry;
import dev.viva.library.LabList;
import dev.viva.library.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lab in chat: its list, and a picture to be drawn by whoever shows it. Nothing is computed here. */
final class LabCards {
    private static final String PICTURE = "lab";
    private static final int MOST_NEAR = 3;

    private LabCards() {}

    /** The answer to {@code lab}. */
    static Card card(Library library, CandidateState state, Order.Lab order) {
        if (state.session() instanceof Session.Mock) {
            return Card.Notice.info(Wording.LAB_LATER);
        }
        if (library.lab().entries().isEmpty()) {
            return Card.Notice.info("There are no experiments yet.", Wording.buttons(state));
        }
        String name = order.name();
        if (name == null) {
            return list(library.lab());
        }
        Optional<LabEntry> found = library.lab().find(name);
        return found.isPresent()
                ? picture(found.get(), library)
                : Card.Notice.info(unknown(library.lab(), name), Wording.buttons(state));
    }

    private static Card list(LabList lab) {
        List<String> lines = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            List<LabEntry> entries = lab.of(topic);
            if (!entries.isEmpty()) {
                lines.add("- **" + topic.title() + "**: "
                        + entries.stream().map(LabCards::command).collect(Collectors.joining(", ")));
            }
        }
        return new Card.Study(
                "The lab",
                List.of("Experiments, each with a picture. Say `lab` and a name.", String.join("\n", lines)),
                List.of(),
                List.of());
    }

    private static Card picture(LabEntry entry, Library library) {
        List<Button> buttons = new ArrayList<>();
        if (library.card(entry.topic()).isPresent()) {
            buttons.add(Studying.button(entry.topic()));
        }
        buttons.add(new Button(CommandName.PROBE.word() + " " + entry.topic().slug(), "Ask me about it", null));
        return new Card.Picture(PICTURE, Map.of("experiment", entry.name()), entry.shows(), buttons);
    }

    private static String unknown(LabList lab, String name) {
        return "There is no experiment “" + Wording.shown(name) + "”. The nearest: "
                + lab.nearest(name, MOST_NEAR).stream().map(LabCards::command).collect(Collectors.joining(", "))
                + ". `lab` lists all.";
    }

    private static String command(LabEntry entry) {
        return "`" + CommandName.LAB.word() + " " + entry.name() + "`";
    }
}
