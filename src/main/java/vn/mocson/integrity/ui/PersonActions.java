package vn.mocson.integrity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.participant.PersonProfile;
import vn.mocson.participant.ProfileDesk;
import vn.mocson.unit.UnitTree;

/** What may be done with a person's registration: acts of this page, and ways to those of others. */
class PersonActions extends Div {

    PersonActions(
            ContestDefinition contest, UnitTree units, PersonProfile profile, ProfileDesk profiles, Runnable changed) {
        addClassName("person-actions");
        String person = profile.id().toString();
        if (Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER", "SECRETARY")) {
            add(
                    PeopleWords.primary(
                            "person.correct",
                            () -> new CorrectDialog(contest, units, profile, profiles, changed).open()),
                    PeopleWords.button("person.reset", () -> new PinDialog(contest, profile, profiles, changed).open()),
                    link(contest, "nguoi-du-thi/" + person + "/gop", "person.merge", Glyph.PEOPLE));
        }
        if (Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER")) {
            add(link(contest, "thoi-gian?nguoi=" + person, "person.time", Glyph.CLOCK));
        }
        add(link(contest, PeopleWords.ruling(profile.id(), null), "person.ruling", Glyph.SEAL));
    }

    private Anchor link(ContestDefinition contest, String below, String words, Glyph glyph) {
        Anchor link = PeopleWords.link(contest, below, glyph.icon(), new Span(getTranslation(words)));
        link.addClassNames("button-link", "ruling-second");
        return link;
    }
}
