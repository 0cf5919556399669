package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.Announcement;
import vn.mocson.contest.Announcement.Tone;
import vn.mocson.contest.AnnouncementDraft;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;

/** What the organizer tells everybody now, each in a strip of its own, above a page of the contest. */
public class AnnouncementStrip extends Div {

    private List<Announcement> shown = List.of();

    public AnnouncementStrip() {
        addClassName("announcements");
        getElement().setAttribute("role", "status").setAttribute("lang", "vi");
    }

    /** What is told already stays as it is, so that nobody hears it twice. */
    public void show(ContestDefinition contest, List<Announcement> running) {
        if (running.equals(shown)) {
            return;
        }
        shown = running;
        removeAll();
        for (Announcement each : running) {
            add(strip(each.tone(), named(contest, each.round()) + each.text(), VietnamTime.minute(each.from())));
        }
    }

    private static String named(ContestDefinition contest, @Nullable RoundId round) {
        return contest.rounds().stream()
                .filter(each -> each.id().equals(round))
                .map(RoundDefinition::fullName)
                .map(name -> name + ": ")
                .findFirst()
                .orElse("");
    }

    static Div preview(AnnouncementDraft draft) {
        return strip(draft.tone(), draft.text(), "");
    }

    private static Div strip(Tone tone, String text, String when) {
        Paragraph words = new Paragraph(text);
        Div strip = new Div((tone == Tone.IMPORTANT ? Glyph.WARNING : Glyph.CHAT).icon(), words);
        if (!when.isEmpty()) {
            Span at = new Span(when);
            at.addClassName("quiet");
            strip.add(at);
        }
        strip.addClassNames("announcement", tone == Tone.IMPORTANT ? "announcement-important" : "announcement-quiet");
        return strip;
    }
}
