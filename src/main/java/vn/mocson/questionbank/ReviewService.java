package vn.mocson.questionbank;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.Refusal;

/** Deciding about submitted questions; nobody decides about what he wrote at. */
@Service
@Transactional
public class ReviewService {

    private final BankEntries entries;
    private final Remarks remarks;
    private final Clock clock;

    ReviewService(BankEntries entries, Remarks remarks, Clock clock) {
        this.entries = entries;
        this.remarks = remarks;
        this.clock = clock;
    }

    @PreAuthorize(Access.APPROVERS)
    public BatchOutcome approve(Collection<EntryId> ids) {
        String by = Access.username();
        Instant now = clock.instant();
        return each(ids, entry -> entry.approve(by, now));
    }

    /** @param reason for the author: what to mend */
    @PreAuthorize(Access.APPROVERS)
    public BatchOutcome reject(Collection<EntryId> ids, String reason) {
        String by = Access.username();
        Instant now = clock.instant();
        return each(ids, entry -> entry.reject(by, reason, now));
    }

    /** No new set takes them any more; sealed sets keep what they have. */
    @PreAuthorize(Access.APPROVERS)
    public BatchOutcome retire(Collection<EntryId> ids, String reason) {
        return each(ids, entry -> {
            if (reason.isBlank()) {
                throw new QuestionRefused("REASON_MISSING", "Hãy ghi lý do cho thôi dùng.");
            }
            entry.retire();
            remarks.add(entry.id(), null, "Cho thôi dùng: " + reason);
        });
    }

    @PreAuthorize(Access.APPROVERS)
    public BatchOutcome restore(Collection<EntryId> ids) {
        return each(ids, BankEntry::restore);
    }

    private BatchOutcome each(Collection<EntryId> ids, Consumer<BankEntry> act) {
        int done = 0;
        List<BatchOutcome.Refused> refused = new ArrayList<>();
        for (BankEntry entry : entries.toChange(ids.stream().map(EntryId::value).toList())) {
            try {
                act.accept(entry);
                entry.changed();
                done++;
            } catch (Refusal why) {
                refused.add(new BatchOutcome.Refused(entry.id(), entry.head().beginning(), why.detail()));
            }
        }
        return new BatchOutcome(done, refused);
    }
}
