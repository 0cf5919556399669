package vn.mocson.privacy.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.participant.Correction;
import vn.mocson.privacy.DataRequest;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** What is asked, by whom, by when, and what became of it. */
class RequestFacts extends Div {

    RequestFacts(DataRequest request, UnitTree units) {
        addClassName("ticket-facts");
        if (!request.words().isEmpty()) {
            Paragraph words = new Paragraph(request.words());
            words.addClassName("ticket-words");
            add(words);
        }
        DescriptionList list = new DescriptionList();
        fact(list, "requests.who", request.fullName());
        fact(list, "requests.unit", unit(units, request.unit()));
        fact(list, "requests.wanted", wanted(request.wanted(), units));
        fact(list, "requests.madeAt", VietnamTime.minute(request.madeAt()));
        if (!request.kind().atOnce()) {
            fact(list, "requests.answerDue", VietnamTime.date(request.answerDue()));
            fact(list, "requests.actDue", VietnamTime.date(request.actDue()));
        }
        if (request.answeredAt() != null) {
            fact(list, "requests.answeredBy", by(request.answeredBy(), VietnamTime.minute(request.answeredAt())));
        }
        fact(list, "requests.answer", request.answer());
        if (request.endedAt() != null) {
            fact(list, "requests.endedBy", by(request.endedBy(), VietnamTime.minute(request.endedAt())));
        }
        fact(list, "requests.outcome", request.outcome());
        add(list);
    }

    private String by(@org.jspecify.annotations.Nullable String who, String at) {
        return who == null || who.isEmpty()
                ? getTranslation("requests.byThemselves", at)
                : getTranslation("requests.by", at, who);
    }

    /** What a correction changes, in one line; empty where it changes nothing. */
    static String wanted(Correction wanted, UnitTree units) {
        List<String> parts = new ArrayList<>();
        if (wanted.fullName() != null) {
            parts.add(wanted.fullName());
        }
        LocalDate born = wanted.dateOfBirth();
        if (born != null) {
            parts.add("sinh " + VietnamTime.date(born));
        }
        UnitId unit = wanted.unit();
        if (unit != null) {
            parts.add(unit(units, unit));
        }
        return String.join("; ", parts);
    }

    private static String unit(UnitTree units, UnitId id) {
        return units.find(id).map(Unit::name).orElse("");
    }

    private void fact(DescriptionList list, String label, String value) {
        if (!value.isEmpty()) {
            list.add(new Div(new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(value)));
        }
    }
}
