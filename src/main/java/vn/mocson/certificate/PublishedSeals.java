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

    /** Whether what this certificate is of may be told. */
    boolean shows(Whole certificate) {
        Long seal = certificate.seal();
        return seal == null
                || db.sql("SELECT COUNT(*) FROM award_seal WHERE id = ? AND published_at IS NOT NULL")
                                .param(seal)
                                .query(Integer.class)
                                .single()
                        == 1;
    }
}
