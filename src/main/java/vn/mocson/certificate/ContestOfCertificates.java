package vn.mocson.certificate;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.common.security.ContestOf;

/** Of which contest certificates are. */
@Configuration(proxyBeanMethods = false)
class ContestOfCertificates {

    @Bean
    ContestOf<CertificateId> contestOfCertificate(JdbcClient db) {
        return new ContestOf<>(CertificateId.class, id -> db.sql("SELECT contest_id FROM certificate WHERE id = ?")
                .param(id.value())
                .query(Long.class)
                .optional());
    }

    @Bean
    ContestOf<CertificateQuery> contestOfCertificateQuery() {
        return new ContestOf<>(
                CertificateQuery.class, query -> Optional.of(query.contest().value()));
    }
}
