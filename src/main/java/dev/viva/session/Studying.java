package dev.viva.session;

import dev.viva.bank.Topic;
import dev.viva.chat.Button;
import dev.viva.chat.Card;
import dev.viva.library.Library;
import dev.viva.library.ReadingList;
import dev.viva.library.StudyCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What there is to study, in chat length: every part stays below 2,000 characters, Discord's limit. */
final class Studying {
    private static final int MOST_WEAK = 2;

    private Studying() {}

    /** The answer to {@code study}. */
    static Card study(Library library, CandidateState state, Order.Study order) {
        Topic topic = order.topic();
        if (state.session() instanceof Session.Mock) {
            return Card.Notice.info(Wording.STUDY_LATER);
        }
        if (topic == null) {
            return which(library, state);
        }
        return library.card(topic)
                .map(card -> part(card, order.part(), library.reading()))
                .orElseGet(() -> Card.Notice.info(
                        "There is no study card on " + topic.title() + " yet.", Wording.buttons(state)));
    }

    /** Leads to a topic's card. */
    static Button button(Topic topic) {
        return button(topic, StudyCard.Part.IDEA, "Study " + topic.title());
    }

    private static Button button(Topic topic, StudyCard.Part part, String label) {
        String which = part == StudyCard.Part.IDEA ? "" : " " + part.word();
        return new Button(CommandName.STUDY.word() + " " + topic.slug() + which, label, null);
    }

    private static Card which(Library library, CandidateState state) {
        String topics = Arrays.stream(Topic.values())
                .filter(topic -> library.card(topic).isPresent())
                .map(Topic::slug)
                .collect(Collectors.joining(", "));
        Button[] weak = ReadingPath.weakest(state.standing()).stream()
                .filter(topic -> library.card(topic).isPresent())
                .limit(MOST_WEAK)
                .map(Studying::button)
                .toArray(Button[]::new);
        return topics.isEmpty()
                ? Card.Notice.info("There are no study cards yet.", Wording.buttons(state))
                : Card.Notice.info("Which topic? For example `study trees`. Topics: " + topics + ".", weak);
    }

    private static Card part(StudyCard card, StudyCard.Part part, ReadingList reading) {
        String title = part == StudyCard.Part.IDEA ? card.title() : card.title() + " · " + part.word();
        List<String> sources = part == StudyCard.Part.IDEA ? reading.lines(card.reading(), card.topic()) : List.of();
        return new Card.Study(title, paragraphs(card, part), sources, more(card.topic(), part));
    }

    private static List<String> paragraphs(StudyCard card, StudyCard.Part part) {
        return switch (part) {
            case IDEA -> List.of(card.idea(), Points.under("To remember", card.remember()));
            case DERIVATION ->
                List.of(
                        card.derivation().claim(),
                        Points.numbered(card.derivation().steps()));
            case EXAMPLE -> List.of(card.example().text(), card.example().result());
            case PITFALLS -> List.of(Points.bullets(card.pitfalls()));
        };
    }

    private static List<Button> more(Topic topic, StudyCard.Part shown) {
        List<Button> buttons = new ArrayList<>();
        for (StudyCard.Part part : StudyCard.Part.values()) {
            if (part != shown) {
                buttons.add(button(topic, part, part.title()));
            }
        }
        buttons.add(new Button(CommandName.PROBE.word() + " " + topic.slug(), "Ask me about it", null));
        return buttons;
    }
}
