package vn.mocson.certificate.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;

/** What certificates add to a contest's menu. */
@Configuration(proxyBeanMethods = false)
class CertificateSections {

    @Bean
    ContestSection certificatesSection() {
        return new ContestSection(ContestPart.RESULTS, 54, "certificates.title", CertificatesView.class);
    }
}
