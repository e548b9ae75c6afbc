package dev.viva.session;

import dev.viva.chat.Card;
import dev.viva.chat.Place;
import dev.viva.chat.Reply;
import java.util.ArrayList;
import java.util.List;

/** A decision being made: each fact changes the state that the next step of the same decision sees. */
final class Draft {
    private CandidateState state;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();

    Draft(CandidateState state) {
        this.state = state;
    }

    CandidateState state() {
        return state;
    }

    void happens(Fact fact) {
        facts.add(fact);
        state = Evolution.evolve(state, fact);
    }

    void say(Place place, Card card) {
        replies.add(Reply.to(place, card));
    }

    Decision decided() {
        return new Decision(facts, replies);
    }
}
