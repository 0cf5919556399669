package vn.mocson.questionbank.ui;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.BankQuery;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionImages;
import vn.mocson.questionbank.io.QuestionFiles;

/** The files that the bank's pages hand out. Who may have them is the services' to say. */
@Component
class ExportFiles {

    private final AuthoringService authoring;
    private final QuestionImages images;
    private final Clock clock;

    ExportFiles(AuthoringService authoring, QuestionImages images, Clock clock) {
        this.authoring = authoring;
        this.images = images;
        this.clock = clock;
    }

    List<EntryId> ids(BankQuery query) {
        return authoring.ids(query);
    }

    byte[] write(ExportKind kind, BankId bank, List<EntryId> ids) {
        return kind.withKey()
                ? QuestionFiles.write(kind.format(), authoring.drafts(bank, ids), images::find)
                : QuestionFiles.writeWithoutKey(authoring.drafts(bank, ids), images::find);
    }

    /** {@code thai-nguyen-2024-11-02.xlsx}. */
    String name(BankSummary bank, ExportKind kind) {
        return bank.code() + "-" + VietnamTime.dateOf(clock.instant()) + (kind.withKey() ? "" : "-khong-dap-an")
                + kind.ending();
    }
}
