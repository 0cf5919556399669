package vn.mocson.door;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import vn.mocson.account.StaffRole;
import vn.mocson.account.StaffService;
import vn.mocson.award.AwardDesk;
import vn.mocson.award.AwardDraft;
import vn.mocson.award.AwardResults;
import vn.mocson.award.AwardScope;
import vn.mocson.award.CheckKind;
import vn.mocson.award.SealId;
import vn.mocson.award.SealProgress;
import vn.mocson.award.SealedResult;
import vn.mocson.award.SealingService;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestService;
import vn.mocson.participant.ParticipantId;

/** From a finished contest to a sealed result, through the services that people use. */
public final class Awards {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final BeanFactory beans;

    /** @param beans the running product's, as {@code @Autowired BeanFactory} gives them */
    public Awards(BeanFactory beans) {
        this.beans = beans;
    }

    /** Somebody who signs, with the password they type again. */
    public record Signer(Staff staff, String password) {}

    /** A new account of the staff. */
    public Signer signer(String fullName, StaffRole role) {
        String username = "ky-" + NUMBER.incrementAndGet();
        String password =
                Access.asSystem(() -> beans.getBean(StaffService.class).createSample(username, fullName, Set.of(role)));
        return new Signer(new Staff(username, "STAFF", role.name()), password);
    }

    /** The result of the whole contest, or of its only round. */
    public AwardScope ofContest(String slug) {
        return AwardScope.contest(
                Access.asSystem(() -> beans.getBean(ContestService.class).bySlug(slug))
                        .id());
    }

    public AwardDraft draft(AwardScope scope) {
        return Access.asSystem(() -> desk().draft(scope));
    }

    /** Everybody in the draft is called and confirmed. */
    public void confirmEverybody(AwardScope scope) {
        Access.asSystem(() -> {
            List<AwardDraft.Line> lines = desk().draft(scope).lines();
            for (AwardDraft.Line line : lines) {
                ParticipantId person = line.subject().person();
                if (person != null && !line.checks().containsKey(CheckKind.CALLED)) {
                    desk().check(scope, person, CheckKind.CALLED, "");
                }
            }
            desk().confirmAll(
                            scope,
                            lines.stream()
                                    .map(AwardDraft.Line::subject)
                                    .distinct()
                                    .toList(),
                            "");
            lines.stream().filter(line -> !line.namePublic()).forEach(line -> desk().confirm(
                            scope, line.subject(), ""));
            return true;
        });
    }

    /** Everybody confirmed, the file prepared, both signatures given; not published yet. */
    public SealedResult sealed(AwardScope scope) {
        confirmEverybody(scope);
        return signed(prepared(scope, null, null));
    }

    /** A further version in place of the one before. */
    public SealedResult sealedAgain(AwardScope scope, String decision, String reason) {
        confirmEverybody(scope);
        return signed(prepared(scope, decision, reason));
    }

    public SealId prepared(AwardScope scope, @Nullable String decision, @Nullable String reason) {
        return Access.asSystem(() -> sealing().prepare(scope, decision, reason, SealProgress.UNSEEN));
    }

    public SealedResult signed(SealId id) {
        Signer secretary = signer("Lê Thị Thư", StaffRole.SECRETARY);
        Signer jury = signer("Phạm Văn Trọng", StaffRole.JUDGE);
        String sha256 = hash(id);
        secretary.staff().does(() -> sealing().signAsSecretary(id, sha256, secretary.password(), SealProgress.UNSEEN));
        jury.staff().does(() -> sealing().signAsJury(id, sha256, jury.password(), SealProgress.UNSEEN));
        return Access.asSystem(() -> beans.getBean(AwardResults.class).result(id));
    }

    /** The hash that is shown to whoever signs. */
    public String hash(SealId id) {
        byte[] file = Access.asSystem(() -> sealing().file(id));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void publish(SealId id) {
        Access.asSystem(() -> {
            sealing().publish(id, SealProgress.UNSEEN);
            return true;
        });
    }

    public List<String> awards(SealedResult result) {
        return result.awards().stream()
                .map(award -> award.prize() + ": " + award.holder())
                .toList();
    }

    private AwardDesk desk() {
        return beans.getBean(AwardDesk.class);
    }

    private SealingService sealing() {
        return beans.getBean(SealingService.class);
    }
}
