package vn.mocson.questionbank.ui;

import java.time.Clock;
import java.util.List;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SetItem;
import vn.mocson.questionbank.SetPrinting;
import vn.mocson.questionbank.SetSummary;

/** What the panels of a set's page work with: the set, and who may do what to it. */
record SetDesk(
        BankSummary bank,
        SetId id,
        QuestionSetService sets,
        AuthoringService questions,
        SetPrinting printing,
        Clock clock) {

    SetSummary summary() {
        return sets.set(id);
    }

    List<SetItem> items() {
        return sets.items(id);
    }

    static boolean mayCompose() {
        return Access.has("ADMIN", "ORGANIZER", "AUTHOR");
    }

    static boolean mayDecide() {
        return Access.has("ADMIN", "APPROVER");
    }

    /** Whether the person wrote at it, and so cannot decide about it. */
    static boolean own(SetItem item) {
        return item.authors().contains(Access.username());
    }

    /** Where a question is mended. */
    String address(EntryId question) {
        return BankTabs.address(bank.code(), BankTabs.Tab.QUESTIONS) + "/cau-hoi/" + question;
    }

    /** The title as a file name, without tone marks. */
    String fileName(String ending) {
        String plain = Vietnamese.searchable(summary().title()).replace(' ', '-');
        String name = plain.startsWith("bo-cau-hoi") ? plain : "bo-cau-hoi-" + plain;
        return name.substring(0, Math.min(80, name.length())) + ending;
    }

    /** Does it, or says why not. */
    static boolean done(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            Notices.refused(refusal);
            return false;
        }
    }
}
