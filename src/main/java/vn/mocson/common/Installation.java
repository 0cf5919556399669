package vn.mocson.common;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether this is a demonstration, which may have sample accounts and people, or production, which never has. */
@Component
public class Installation {

    private final boolean demonstration;

    Installation(Environment environment, MocSonProperties properties) {
        String url = environment.getProperty("spring.datasource.url", "");
        this.demonstration =
                properties.sampleAccounts() && url.isBlank() && !environment.acceptsProfiles(Profiles.of("prod"));
    }

    public boolean demonstration() {
        return demonstration;
    }
}
