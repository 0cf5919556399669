package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.EntryDetail;
import vn.mocson.questionbank.VersionSummary;

/** Who wrote, submitted and decided, when and why, in sentences. */
class HistoryLine extends Div {

    HistoryLine(EntryDetail question) {
        this(question.version());
        Integer approved = question.approvedNumber();
        if (approved != null && approved != question.version().number()) {
            say("history.stillApproved", Wording.number(approved));
        }
    }

    HistoryLine(VersionSummary version) {
        addClassName("history-line");
        say(
                "history.written",
                Wording.number(version.number()),
                String.join(", ", version.authors()),
                VietnamTime.minute(version.updatedAt()));
        if (!version.reason().isEmpty()) {
            say("history.reason", version.reason());
        }
        Instant submitted = version.submittedAt();
        if (submitted != null) {
            say("history.submitted", String.valueOf(version.submittedBy()), VietnamTime.minute(submitted));
        }
        Instant decided = version.decidedAt();
        if (decided != null) {
            say("history.decided." + version.state(), String.valueOf(version.decidedBy()), VietnamTime.minute(decided));
        }
        if (!version.decisionNote().isEmpty()) {
            say("history.note", version.decisionNote());
        }
    }

    private void say(String sentence, Object... of) {
        add(new Paragraph(getTranslation(sentence, of)));
    }
}
