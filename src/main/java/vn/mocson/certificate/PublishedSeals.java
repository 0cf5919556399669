package vn.mocson.certificate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.certificate.CertificateRows.Whole;

/** Which sealed results are published: until then nobody outside is told of their prizes. */
@Component
class PublishedSeals {

    private final JdbcClient db;

    PublishedSeals(JdbcClient db) {
        this.db = db;
    }

    /**
     * Whether what this certificate is of may be told: its version is published or, while it holds, a later one is, which
     * has the same prize for the same holder.
     */
    boolean shows(Whole certificate) {
        Long seal = certificate.seal();
        return seal == null
                || db.sql("SELECT COUNT(*) FROM award_seal own JOIN award_seal s ON s.contest_id = own.contest_id"
                                        + " AND s.scope_key = own.scope_key AND s.version >= own.version"
                                        + " AND s.published_at IS NOT NULL"
                                        + " WHERE own.id = :seal AND (s.id = own.id OR :holds)")
                                .param("seal", seal)
                                .param("holds", certificate.revokedAt() == null)
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
