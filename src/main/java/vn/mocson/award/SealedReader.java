package vn.mocson.award;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.mocson.award.SealedResult.Role;
import vn.mocson.award.SealedResult.Signed;

/** Reads a sealed version back, and holds it against its hashes each time. */
@Component
class SealedReader {

    /** What stands where a person was erased after the seal. */
    static final String ERASED = "(đã xóa theo yêu cầu)";

    private final Seals seals;

    SealedReader(Seals seals) {
        this.seals = seals;
    }

    /** @throws SealBroken where file or names differ from what was sealed */
    SealedResult read(Seals.Row row) {
        SealFile file = intact(row);
        List<SealedName> names = seals.names(row.id());
        if (!names.stream().allMatch(SealedName::intact)
                || !SealedName.hashOf(names).equals(file.namesSha256())
                || names.size() != file.awards().size()) {
            throw new SealBroken(row.scopeName());
        }
        Map<Integer, SealedName> byNumber = new HashMap<>();
        names.forEach(name -> byNumber.put(name.number(), name));
        List<SealedAward> awards = new ArrayList<>();
        for (SealFile.Award award : file.awards()) {
            SealedName name = byNumber.get(award.number());
            if (name == null) {
                throw new SealBroken(row.scopeName());
            }
            awards.add(award(award, name));
        }
        return new SealedResult(
                row.id(),
                row.scope(),
                row.scopeName(),
                row.version(),
                row.sha256(),
                row.sealedAt() == null ? row.preparedAt() : row.sealedAt(),
                file.trueValue(),
                signatures(row),
                row.decision(),
                row.reason(),
                row.publishedAt(),
                row.publishedName(),
                awards,
                file.votes(),
                file.entrants(),
                file.entries());
    }

    static SealFile intact(Seals.Row row) {
        if (!Sha.of(row.content()).equals(row.sha256())) {
            throw new SealBroken(row.scopeName());
        }
        return SealFile.read(row.content());
    }

    private static List<Signed> signatures(Seals.Row row) {
        List<Signed> signatures = new ArrayList<>();
        if (row.secretaryName() != null && row.secretaryAt() != null) {
            signatures.add(new Signed(Role.SECRETARY, row.secretaryName(), row.secretaryAt()));
        }
        if (row.juryName() != null && row.sealedAt() != null) {
            signatures.add(new Signed(Role.JURY_HEAD, row.juryName(), row.sealedAt()));
        }
        return signatures;
    }

    /** The person beside the name, not the one of the file: this names a registration that was merged for ever. */
    private static SealedAward award(SealFile.Award award, SealedName name) {
        return new SealedAward(
                award.number(),
                award.kind(),
                award.prize(),
                award.value(),
                award.prizeOrder(),
                award.rank(),
                name.holder() == null ? ERASED : name.holder(),
                name.unit() == null ? "" : name.unit(),
                name.person(),
                award.unit(),
                award.right(),
                award.points(),
                award.prediction(),
                award.duration(),
                award.submittedAt(),
                award.figure(),
                award.decided());
    }
}
