package vn.mocson.certificate;

import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;

/**
 * Which certificates of a contest.
 *
 * @param kind null for both
 * @param words in number, holder or unit, with tone marks or without; empty for all
 * @param valid only those that were not revoked
 */
public record CertificateQuery(ContestId contest, @Nullable CertificateKind kind, String words, boolean valid) {

    public CertificateQuery {
        words = words.strip();
    }

    @Override
    public String toString() {
        return "CertificateQuery[" + contest + "]"; // a name may be looked for
    }
}
