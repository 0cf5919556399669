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
import vn.mocson.common.audit.Act;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.Refusal;

/** Deciding about submitted questions; nobody decides about what he wrote at. */
@Service
@Transactional
public class ReviewService {

    private final BankEntries entries;
    private final QuestionVersions versions;
    private final Remarks remarks;
    private final Clock clock;

    ReviewService(BankEntries entries, QuestionVersions versions, Remarks remarks, Clock clock) {
        this.entries = entries;
        this.versions = versions;
        this.remarks = remarks;
        this.clock = clock;
    }

    /** @param seen the very versions that were read; another one is not approved in their place */
    @PreAuthorize(Access.APPROVERS)
    @Act("question.approve")
    public BatchOutcome approve(Collection<QuestionId> seen) {
        String by = Access.username();
        Instant now = clock.instant();
        return each(questions(seen), entry -> {
            requireSeen(entry, seen);
            entry.approve(by, now);
        });
    }

    /** @param reason for the author: what to mend */
    @PreAuthorize(Access.APPROVERS)
    @Act(value = "question.reject", keepsReason = false)
    public BatchOutcome reject(Collection<QuestionId> seen, String reason) {
        String by = Access.username();
        Instant now = clock.instant();
        return each(questions(seen), entry -> {
            requireSeen(entry, seen);
            entry.reject(by, reason, now);
        });
    }

    private List<EntryId> questions(Collection<QuestionId> seen) {
        return versions.all(seen.stream().map(QuestionId::value).toList()).stream()
                .map(QuestionVersion::question)
                .toList();
    }

    private static void requireSeen(BankEntry entry, Collection<QuestionId> seen) {
        if (!seen.contains(entry.head().id())) {
            throw QuestionRefused.versionChanged();
        }
    }

    /** No new set takes them any more; sealed sets keep what they have. */
    @PreAuthorize(Access.APPROVERS)
    @Act(value = "question.retire", keepsReason = false)
    public BatchOutcome retire(Collection<EntryId> ids, String reason) {
        return each(ids, entry -> {
            if (reason.isBlank()) {
                throw new QuestionRefused("REASON_MISSING", "Hãy ghi lý do cho thôi dùng.");
            }
            remarks.add(entry.id(), null, "Cho thôi dùng: " + reason);
            entry.retire();
        });
    }

    @PreAuthorize(Access.APPROVERS)
    @Act("question.restore")
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
